import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useText } from "../../../ui/text.ts";
import { momentWords, slotName } from "../slot-words.ts";
import css from "../vault.module.css";
import { StepHeading } from "../wizard/wizard.tsx";

interface RekeyResultProps {
  readonly result: ValueOf<"slots", "rekey">;
  readonly onClose: () => void;
  readonly onBackUp: () => void;
}

/** What stayed, what ended, and which paper is to be destroyed. */
export function RekeyResult({
  result: { kept, ended, backupsRemoved },
  onClose,
  onBackUp,
}: RekeyResultProps) {
  const { t } = useText();
  const names = (slots: readonly SlotSummary[]): string =>
    slots
      .map((slot) => `${slotName(t, slot)} (${t("slots.list.madeAt", { at: momentWords(slot.createdAt) })})`)
      .join(", ");
  return (
    <>
      <StepHeading>{t("slots.rekey.done.heading")}</StepHeading>
      <div className={css.outcome}>
        <IconCheck size="1.5rem" aria-hidden />
        <Facts
          facts={[
            { label: t("slots.rekey.done.kept"), value: names(kept) },
            { label: t("slots.rekey.done.ended"), value: names(ended) || t("slots.rekey.done.endedNone") },
          ]}
        />
      </div>
      {ended.some(({ type }) => type !== "passphrase") && (
        <p className={css.warning}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <span>{t("slots.rekey.done.destroy")}</span>
        </p>
      )}
      <p>
        {backupsRemoved > 0
          ? t("slots.rekey.done.backupsRemoved", { count: backupsRemoved })
          : t("slots.rekey.done.backupsKept")}
      </p>
      <p>{t("slots.rekey.done.newBackup")}</p>
      <div className={css.actions}>
        <Button onPress={onBackUp}>{t("slots.parts.backups")}</Button>
        <Button tone="primary" onPress={onClose} autoFocus>
          {t("slots.wizard.finish")}
        </Button>
      </div>
    </>
  );
}
