import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { DamageChip, VolumeAndDay } from "./key-facts.tsx";
import css from "./keys.module.css";

interface OtherKeysProps {
  readonly entries: readonly RecoveryKeyEntry[];
  readonly onOpen: (entry: RecoveryKeyEntry) => void;
}

/** Further keys of a device, to change over to. */
export function OtherKeys({ entries, onOpen }: OtherKeysProps) {
  return (
    <ul className={css.otherList}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className={css.other} onClick={() => onOpen(entry)}>
            <span className={css.keyId}>{entry.keyId}</span>
            <span className={css.dim}>
              <VolumeAndDay entry={entry} />
            </span>
            <DamageChip blocks={entry.badBlocks} />
          </button>
        </li>
      ))}
    </ul>
  );
}
