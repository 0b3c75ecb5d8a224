import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";

export interface Siblings {
  /** The other keys of the same device, newest first, those without a date last. */
  readonly others: readonly RecoveryKeyEntry[];
  readonly newer: number;
  readonly older: number;
}

const momentOf = (key: RecoveryKeyEntry): number => {
  const moment = Date.parse(key.storedAt);
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
};

const isSameDevice = (a: RecoveryKeyEntry, b: RecoveryKeyEntry): boolean =>
  a.deviceName !== "" && a.deviceName.toLowerCase() === b.deviceName.toLowerCase();

/** What else there is for the device of a key: directories keep old keys, and a device has one per volume. */
export const siblingsOf = (key: RecoveryKeyEntry, all: readonly RecoveryKeyEntry[]): Siblings => {
  const others = all
    .filter((other) => other.id !== key.id && isSameDevice(other, key))
    .toSorted((a, b) => momentOf(b) - momentOf(a) || (a.keyId < b.keyId ? -1 : 1));
  const own = momentOf(key);
  const comparable = others.filter(
    (other) => Number.isFinite(momentOf(other)) && other.volumeType === key.volumeType,
  );
  return {
    others,
    newer: Number.isFinite(own) ? comparable.filter((other) => momentOf(other) > own).length : 0,
    older: Number.isFinite(own) ? comparable.filter((other) => momentOf(other) < own).length : 0,
  };
};
