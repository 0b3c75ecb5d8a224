import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { useText } from "../../../ui/text.ts";
import { slotName } from "../slot-words.ts";
import { SecretForm } from "../slots/secret-form.tsx";
import { SlotIcon } from "../slots/slot-icon.tsx";
import css from "../vault.module.css";
import { StepHeading } from "../wizard/wizard.tsx";
import { isKept, type KeptSlot, losesPaper, mostKept, withKept } from "./kept-slots.ts";

interface RekeyKeepProps {
  readonly slots: readonly SlotSummary[];
  readonly kept: readonly KeptSlot[];
  readonly onKept: (kept: readonly KeptSlot[]) => void;
  readonly onStop: () => void;
  readonly onNext: () => void;
}

/** Every slot with what becomes of it; those whose secret is entered stay. */
export function RekeyKeep({ slots, kept, onKept, onStop, onNext }: RekeyKeepProps) {
  const { t } = useText();
  const test = useCommand("slots", "test");
  const [entering, setEntering] = useState<string | null>(null);
  const [other, setOther] = useState<SlotSummary | null>(null);

  const keep = async (wanted: SlotSummary, secret: SecretInput): Promise<void> => {
    const answer = await test.run({ secret });
    if (!answer.ok) return;
    onKept(withKept(kept, { slot: answer.value, secret }));
    setOther(answer.value.id === wanted.id ? null : answer.value);
    setEntering(null);
  };
  return (
    <>
      <StepHeading>{t("slots.rekey.keep.heading")}</StepHeading>
      <p className={css.dim}>{t("slots.rekey.keep.why")}</p>
      {other && <p role="status">{t("slots.rekey.keep.openedOther", { slot: slotName(t, other) })}</p>}
      <ul className={css.rows}>
        {slots.map((slot) => {
          const stays = isKept(kept, slot);
          const name = slotName(t, slot);
          return (
            <li key={slot.id} className={css.keepRow}>
              <div className={css.keepLine}>
                <SlotIcon type={slot.type} />
                <div className={css.slotWords}>
                  <p className={css.strong}>{name}</p>
                  {slot.label.trim() !== "" && <p className={css.dim}>{t(`slots.type.${slot.type}`)}</p>}
                </div>
                <Chip
                  tone={stays ? "good" : "plain"}
                  icon={stays ? <IconCheck aria-hidden /> : <IconX aria-hidden />}
                >
                  {t(stays ? "slots.rekey.keep.stays" : "slots.rekey.keep.ends")}
                </Chip>
                {!stays && entering !== slot.id && (
                  <Button
                    size="sm"
                    onPress={() => {
                      test.clear();
                      setEntering(slot.id);
                    }}
                    disabled={test.busy || kept.length >= mostKept}
                    label={`${t("slots.rekey.keep.enter")} ${name}`}
                  >
                    {t("slots.rekey.keep.enter")}
                  </Button>
                )}
              </div>
              {entering === slot.id && (
                <SecretForm
                  slots={slots}
                  way={slot.type}
                  action={t("slots.rekey.keep.accept")}
                  command={test}
                  onCancel={() => setEntering(null)}
                  onPresent={(secret) => void keep(slot, secret)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {kept.length >= mostKept && <p className={css.dim}>{t("slots.rekey.keep.limit")}</p>}
      {losesPaper(slots, kept) && (
        <p className={css.warning}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <span>{t("slots.rekey.keep.onlyPassphrases")}</span>
        </p>
      )}
      {entering === null && (
        <div className={css.actions}>
          <Button onPress={onStop}>{t("general.cancel")}</Button>
          <Button tone="primary" onPress={onNext}>
            {t("slots.wizard.next")}
          </Button>
        </div>
      )}
    </>
  );
}
