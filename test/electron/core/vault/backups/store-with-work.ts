import { randomBytes } from "node:crypto";
import { createJournal, type Journal } from "#core/journal/append.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { type Clock, toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";

export const incident = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId;

/** The journal of an open vault, with one incident declared in it when it is new. */
export const journalOf = (vault: OpenVault, clock: Clock = fixedClock()): Journal => {
  const journal = createJournal({
    db: vault.db,
    clock,
    device: vault.device,
    operator: { name: "Anke Ahrens" },
    sha256,
    appended: (stream, seq, hash) =>
      vault.highWater.entryConfirmed({ stream, device: vault.device.id, seq, hash }),
  });
  if (journal.state(incident) === null)
    journal.append({
      stream: incident,
      kind: "incident.declared/1",
      body: { title: "t", kind: "crisis", noticedAt: toTimestamp(0, 60), drill: false, systems: [] },
    });
  return journal;
};

export const note = (journal: Journal, text: string): number =>
  journal.append({ stream: incident, kind: "note.recorded/1", body: { text } }).seq;

/** Fills the store with so many megabytes that do not compress and mean nothing. */
export const addBallast = (vault: OpenVault, megabytes: number): void => {
  vault.db.exec("create table if not exists ballast (id integer primary key, bytes blob not null) strict");
  const insert = vault.db.prepare<[Buffer]>("insert into ballast (bytes) values (?)");
  vault.db
    .transaction(() => {
      for (let at = 0; at < megabytes * 280; at += 1) insert.run(randomBytes(3500));
    })
    .immediate();
};
