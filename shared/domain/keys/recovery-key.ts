export const volumeTypes = ["operating-system", "fixed-data", "removable", "unknown"] as const;
export type VolumeType = (typeof volumeTypes)[number];

/** What may be shown of a BitLocker recovery key in a list: never its digits. */
export interface RecoveryKeyEntry {
  /** Blackstart's own id of the record. */
  readonly id: string;
  /** The recovery key ID, upper-case GUID without braces; the pre-boot screen shows its first 8 characters. */
  readonly keyId: string;
  readonly deviceName: string;
  readonly assetTag: string;
  /** When the directory stored it, RFC 3339 or "" when the export does not say. */
  readonly storedAt: string;
  readonly volumeType: VolumeType;
  /** Where it came from: `Entra`, `ActiveDirectory`, `ConfigMgr`, `manage-bde` or "". */
  readonly directory: string;
  /** Numbers (1-8) of blocks whose check fails: at least one digit in them is wrong. */
  readonly badBlocks: readonly number[];
}
