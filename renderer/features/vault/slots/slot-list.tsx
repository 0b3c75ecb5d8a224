import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { useText } from "../../../ui/text.ts";
import { holderWords, momentWords, slotName, strengthWords } from "../slot-words.ts";
import css from "../vault.module.css";
import { SlotIcon } from "./slot-icon.tsx";

interface SlotListProps {
  readonly slots: readonly SlotSummary[];
  readonly readOnly: boolean;
  readonly onChangePassphrase: (slot: SlotSummary) => void;
  readonly onRemove: (slot: SlotSummary) => void;
}

/** Every way into the vault: what it is, since when, who holds it, what guessing it would cost. */
export function SlotList({ slots, readOnly, onChangePassphrase, onRemove }: SlotListProps) {
  const { t, language } = useText();
  return (
    <ul className={css.rows} aria-label={t("slots.list.label")}>
      {slots.map((slot) => {
        const name = slotName(t, slot);
        const holders = holderWords(t, slot);
        return (
          <li key={slot.id} className={css.slot}>
            <SlotIcon type={slot.type} />
            <div className={css.slotWords}>
              <p className={css.slotName}>
                <span className={css.strong}>{name}</span>
                {slot.label.trim() !== "" && <Chip>{t(`slots.type.${slot.type}`)}</Chip>}
              </p>
              {holders !== null && <p>{holders}</p>}
              <p className={css.dim}>
                {t("slots.list.madeAt", { at: momentWords(slot.createdAt) })} ·{" "}
                {strengthWords(t, language, slot)}
              </p>
            </div>
            {!readOnly && (
              <div className={css.slotActions}>
                {slot.type === "passphrase" && (
                  <Button
                    size="sm"
                    onPress={() => onChangePassphrase(slot)}
                    label={t("slots.list.changeLabel", { slot: name })}
                  >
                    {t("slots.list.change")}
                  </Button>
                )}
                <Button
                  size="sm"
                  onPress={() => onRemove(slot)}
                  label={t("slots.list.removeLabel", { slot: name })}
                >
                  {t("slots.list.remove")}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
