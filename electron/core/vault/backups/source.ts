import type { Redacted } from "#shared/kernel/redacted.ts";
import type { Db } from "../../store/db.ts";
import type { SlotFile } from "../slot-file.ts";

/** What a backup is made of: a store that is open for writing, and who may open it. */
export interface BackupSource {
  /** Of the vault; its backups lie below. */
  readonly folder: string;
  readonly slotFile: SlotFile;
  /** 32 bytes; the caller keeps them until the backup is made. */
  readonly masterKey: Buffer;
  readonly db: Db;
  /** `vault.db`, open for reading: it must not be opened a second time, see `OpenVault.databaseHandle`. */
  readonly databaseHandle: number;
}

/** The part of an open vault that backups need. */
export interface BackedUpVault {
  readonly folder: string;
  /** Read from a copy: there is nothing to back up, and nowhere to put it. */
  readonly readOnly: boolean;
  readonly db: Db;
  readonly databaseHandle: number;
  readonly masterKey: Redacted<Buffer>;
  slotFile(): SlotFile;
}

export const sourceOf = (vault: BackedUpVault): BackupSource => ({
  folder: vault.folder,
  slotFile: vault.slotFile(),
  masterKey: vault.masterKey.expose(),
  db: vault.db,
  databaseHandle: vault.databaseHandle,
});
