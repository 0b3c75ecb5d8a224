import { keyIdPrefix } from "#shared/domain/keys/key-id.ts";
import type { RecoveryKeyEntry, VolumeType } from "#shared/domain/keys/recovery-key.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";
import { rowCount } from "./row-counts.ts";

interface KeyRow {
  readonly id: string;
  readonly key_id: string;
  readonly device_name: string;
  readonly asset_tag: string | null;
  readonly stored_at: string;
  readonly volume_type: VolumeType;
  readonly directory: string;
  readonly bad_blocks: string;
}

const entryFromRow = (row: KeyRow): RecoveryKeyEntry => ({
  id: row.id,
  keyId: row.key_id,
  deviceName: row.device_name,
  assetTag: row.asset_tag ?? "",
  storedAt: row.stored_at,
  volumeType: row.volume_type,
  directory: row.directory,
  badBlocks: row.bad_blocks === "" ? [] : row.bad_blocks.split(",").map(Number),
});

const columns = `k.id, k.key_id, k.device_name, k.stored_at, k.volume_type, k.directory, k.bad_blocks,
  (select e.asset_tag from endpoint e where e.name = k.device_name collate nocase order by e.id limit 1) as asset_tag`;

export const countRecoveryKeys = (db: ReadableDb): number => rowCount(db, "recovery_key");

/**
 * Keys whose key ID begins with the text (from four signs on, with or without braces and hyphens), or whose device's name or asset
 * tag holds it; matches by key ID first, then by device, newest first. Digits stay sealed.
 */
export const findRecoveryKeys = (
  db: ReadableDb,
  text: string,
  limit: number,
): { readonly total: number; readonly keys: readonly RecoveryKeyEntry[] } => {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return { total: 0, keys: [] };
  const prefix = keyIdPrefix(text) ?? "";
  const byKeyId = "k.key_id >= @prefix and k.key_id < @prefix || 'G'";
  const where = `(@prefix <> '' and ${byKeyId}) or instr(lower(k.device_name), @wanted) > 0
    or k.device_name collate nocase in (select e.name from endpoint e where instr(lower(e.asset_tag), @wanted) > 0)`;
  const facts = { prefix, wanted };
  const total = db
    .prepare<[typeof facts], number>(`select count(*) from recovery_key k where ${where}`)
    .pluck()
    .get(facts);
  const rows = db
    .prepare<[typeof facts & { limit: number }], KeyRow>(`
      select ${columns} from recovery_key k where ${where}
       order by (@prefix <> '' and ${byKeyId}) desc, k.device_name collate nocase, k.stored_at desc, k.key_id
       limit @limit`)
    .all({ ...facts, limit });
  return { total: total ?? 0, keys: rows.map(entryFromRow) };
};

/** One key with its sealed digits, or null. */
export const sealedRecoveryKey = (
  db: ReadableDb,
  id: string,
): { readonly entry: RecoveryKeyEntry; readonly sealed: Buffer } | null => {
  const row = db
    .prepare<[string], KeyRow & { sealed: Buffer }>(
      `select ${columns}, k.sealed from recovery_key k where k.id = ?`,
    )
    .get(id);
  return row === undefined ? null : { entry: entryFromRow(row), sealed: row.sealed };
};

/** What an import compares: everything of a key but its digits, which only show as equal or not. */
export interface StoredKey extends Omit<RecoveryKeyEntry, "assetTag"> {
  /** Keyed hash of the digits. */
  readonly fingerprint: string;
}

/** Every key, by key ID. */
export const allStoredKeys = (db: ReadableDb): readonly StoredKey[] =>
  db
    .prepare<[], Omit<KeyRow, "asset_tag"> & { fingerprint: string }>(`
      select id, key_id, device_name, stored_at, volume_type, directory, bad_blocks, fingerprint
        from recovery_key order by key_id`)
    .all()
    .map((row) => {
      const { assetTag: _, ...entry } = entryFromRow({ ...row, asset_tag: null });
      return { ...entry, fingerprint: row.fingerprint };
    });

/** Writes sealed keys: the new ones as version 1, the others as the next version. Call it inside a transaction. */
export const createKeyWriter = (
  db: Db,
  changedAt: Timestamp,
): ((key: StoredKey & { readonly sealed: Buffer }) => void) => {
  const upsert = db.prepare<
    [string, string, string, string, string, string, string, string, Buffer, string]
  >(`
    insert into recovery_key (id, key_id, device_name, stored_at, volume_type, directory, bad_blocks, fingerprint,
                              sealed, version, changed_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
    on conflict (id) do update set device_name = excluded.device_name, stored_at = excluded.stored_at,
      volume_type = excluded.volume_type, directory = excluded.directory, bad_blocks = excluded.bad_blocks,
      fingerprint = excluded.fingerprint, sealed = excluded.sealed, version = version + 1,
      changed_at = excluded.changed_at`);
  return (key) => {
    upsert.run(
      key.id,
      key.keyId,
      key.deviceName,
      key.storedAt,
      key.volumeType,
      key.directory,
      key.badBlocks.join(","),
      key.fingerprint,
      key.sealed,
      changedAt,
    );
  };
};
