import { randomUUID } from "node:crypto";
import type { RecordSealDep } from "#core/deps.ts";
import { createJournal } from "#core/journal/append.ts";
import type { Db } from "#core/store/db.ts";
import { createContactWriter } from "#core/store/queries/contacts.ts";
import { createEndpointWriter } from "#core/store/queries/endpoints.ts";
import { createKeyWriter } from "#core/store/queries/recovery-keys.ts";
import { createSystemWriter } from "#core/store/queries/systems.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { DeviceId, StreamId } from "#shared/domain/journal/entry.ts";
import { type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../support/fixed-clock.ts";
import { createRandom, type Random } from "../random.ts";
import { contact, endpoint, noteText, recoveryKey, system } from "./records.ts";

/** How the rows of a vault are shared out: most of them are devices and their keys. */
export const amounts = (rows: number) => ({
  systems: Math.ceil(rows * 0.01),
  contacts: Math.ceil(rows * 0.01),
  endpoints: Math.ceil(rows * 0.45),
  keys: Math.ceil(rows * 0.45),
  /** Of exercises in the past, a thousand entries each. */
  entries: Math.ceil(rows * 0.08),
});

/** Of the incident that is open: as large whatever else lies in the vault. */
const openIncident = { systems: 60, notes: 200 } as const;

const changedAt = toTimestamp(Date.UTC(2026, 10, 1), 60) as Timestamp;

const times = (count: number, work: (number: number) => void): void => {
  for (let number = 1; number <= count; number += 1) work(number);
};

export interface Filled {
  readonly db: Db;
  readonly recordSeal: RecordSealDep["recordSeal"];
  readonly device: { readonly id: DeviceId };
}

/** Fills a store with rows of all kinds by the product's own writers, in one transaction. */
export const fill = ({ db, recordSeal, device }: Filled, rows: number): void => {
  const random = createRandom(rows);
  const many = amounts(rows);
  db.transaction(() => {
    times(
      many.systems,
      (
        (write) => (number: number) =>
          write(system(random, number))
      )(createSystemWriter(db, changedAt)),
    );
    times(
      many.contacts,
      (
        (write) => (number: number) =>
          write(contact(random, number))
      )(createContactWriter(db, changedAt)),
    );
    times(
      many.endpoints,
      (
        (write) => (number: number) =>
          write(endpoint(random, number))
      )(createEndpointWriter(db, changedAt)),
    );
    fillKeys(db, recordSeal, random, many.keys);
    fillJournal({ db, device }, random, many.entries, many.systems);
  }).immediate();
};

const fillKeys = (db: Db, recordSeal: RecordSealDep["recordSeal"], random: Random, count: number): void => {
  const write = createKeyWriter(db, changedAt);
  times(count, (number) => {
    const { digits, ...key } = recoveryKey(random, number);
    write({ ...key, fingerprint: recordSeal.fingerprint(digits), sealed: recordSeal.seal(key.id, digits) });
  });
};

const fillJournal = (
  { db, device }: Pick<Filled, "db" | "device">,
  random: Random,
  entries: number,
  systems: number,
): void => {
  const clock = fixedClock();
  const journal = createJournal({
    db,
    clock,
    operator: { name: "Anna" },
    device,
    sha256,
    appended: () => {},
  });
  const incident = (title: string, affected: number, notes: number, closed: boolean): void => {
    const stream = randomUUID() as StreamId;
    clock.advanceMs(3_600_000);
    journal.append({
      stream,
      kind: "incident.declared/1",
      body: {
        title,
        kind: "emergency",
        noticedAt: toTimestamp(clock.nowMs(), 60),
        drill: false,
        systems: Array.from(
          { length: Math.min(affected, systems) },
          (_, at) => `S${String(at + 1).padStart(6, "0")}`,
        ),
      },
    });
    times(notes, () => {
      clock.advanceMs(1000 * (1 + random.below(60)));
      journal.append({ stream, kind: "note.recorded/1", body: { text: noteText(random) } });
    });
    if (closed) journal.append({ stream, kind: "incident.closed/1", body: { summary: "beendet" } });
  };
  times(Math.ceil(entries / 1000), (number) =>
    incident(`Übung ${number}`, 20, Math.min(1000, entries - (number - 1) * 1000), true),
  );
  incident("Strom weg", openIncident.systems, openIncident.notes, false);
};
