import { randomUUID } from "node:crypto";
import { createJournal } from "#core/journal/append.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { type Clock, toTimestamp } from "#shared/kernel/time.ts";

export interface MarkedJournal {
  /** A new incident with its first entry. */
  declare(): StreamId;
  /** So many further entries; answers with the position of the last one. */
  note(stream: StreamId, count?: number): number;
}

/** The journal of a vault as a session keeps it: what was confirmed is marked beside the database. */
export const markedJournal = (vault: OpenVault, clock: Clock): MarkedJournal => {
  const journal = createJournal({
    db: vault.db,
    clock,
    device: vault.device,
    operator: { name: "Schicht A" },
    sha256,
    appended: (stream, seq, hash) =>
      vault.highWater.entryConfirmed({ stream, device: vault.device.id, seq, hash }),
  });
  return {
    declare: () => {
      const stream = randomUUID() as StreamId;
      journal.append({
        stream,
        kind: "incident.declared/1",
        body: {
          title: "Endgeräte starten nicht",
          kind: "emergency",
          noticedAt: toTimestamp(clock.nowMs(), 60),
          drill: false,
          systems: ["AD-DC1"],
        },
      });
      return stream;
    },
    note: (stream, count = 1) => {
      let seq = 0;
      for (let number = 1; number <= count; number += 1)
        seq = journal.append({ stream, kind: "note.recorded/1", body: { text: `note ${number}` } }).seq;
      return seq;
    },
  };
};
