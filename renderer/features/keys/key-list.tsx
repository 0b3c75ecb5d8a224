import { useEffect } from "react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../../ui/text.ts";
import { DamageChip, VolumeAndDay } from "./key-facts.tsx";
import { KeyId } from "./key-id.tsx";
import css from "./keys.module.css";

export interface KeyListProps {
  readonly id: string;
  readonly matches: readonly RecoveryKeyEntry[];
  readonly total: number;
  readonly text: string;
  readonly chosen: string | undefined;
  readonly onChoose: (entry: RecoveryKeyEntry) => void;
}

export const optionId = (list: string, entry: RecoveryKeyEntry): string => `${list}-${entry.id}`;

/** The keys that were found; the field above it keeps the focus and moves through them. */
export function KeyList({ id, matches, total, text, chosen, onChoose }: KeyListProps) {
  const { t, language } = useText();
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  return (
    <div className={css.results}>
      <p className={css.found} role="status">
        {matches.length < total
          ? t("keys.foundSome", {
              shown: displayNumber(matches.length, language),
              total: displayNumber(total, language),
            })
          : t("keys.found", { count: total })}
      </p>
      <div id={id} role="listbox" aria-label={t("keys.results")} className={css.list}>
        {matches.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
          <div
            key={entry.id}
            id={optionId(id, entry)}
            role="option"
            aria-selected={entry.id === chosen}
            className={css.option}
            onClick={() => onChoose(entry)}
          >
            <span className={css.optionDevice}>
              {entry.deviceName === "" ? t("keys.noDevice") : entry.deviceName}
              {entry.assetTag !== "" && <span className={css.dim}>{entry.assetTag}</span>}
            </span>
            <KeyId keyId={entry.keyId.slice(0, 18)} text={text} />
            <span className={css.dim}>
              <VolumeAndDay entry={entry} />
            </span>
            <DamageChip blocks={entry.badBlocks} />
          </div>
        ))}
      </div>
    </div>
  );
}
