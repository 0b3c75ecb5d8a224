import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";

export type VaultEventKind =
  | "created"
  | "slot-added"
  | "slot-changed"
  | "slot-revoked"
  | "slot-tested"
  | "rekeyed"
  | "backup-failed"
  | "damage-found"
  | "device-added";

/** Something that was done to the vault itself. facts: never a secret. */
export interface VaultEvent {
  readonly at: Timestamp;
  readonly author: string;
  readonly kind: VaultEventKind;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const insertVaultEvent = (db: Db, event: VaultEvent): void => {
  db.prepare<[string, string, string, string]>(
    "insert into vault_event (at, author, kind, facts) values (?, ?, ?, ?)",
  ).run(event.at, event.author, event.kind, JSON.stringify(event.facts));
};

/** Newest first. */
export const vaultEvents = (db: ReadableDb, limit: number): readonly VaultEvent[] =>
  db
    .prepare<[number], { at: Timestamp; author: string; kind: VaultEventKind; facts: string }>(
      "select at, author, kind, facts from vault_event order by seq desc limit ?",
    )
    .all(limit)
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as VaultEvent["facts"] }));
