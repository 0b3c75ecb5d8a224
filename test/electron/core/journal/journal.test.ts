import { randomBytes, randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createJournal, type EntryDraft, type Journal } from "#core/journal/append.ts";
import { foldStream, rebuildProjections } from "#core/journal/rebuild.ts";
import { setMetaValue } from "#core/store/meta.ts";
import { entriesOf } from "#core/store/queries/journal.ts";
import { readProjection } from "#core/store/queries/projections.ts";
import { sha256 } from "#core/vault/crypto.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { emptyChain, followChain } from "#shared/domain/journal/chain.ts";
import type { HashHex, StreamId } from "#shared/domain/journal/entry.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { systemStates } from "#shared/domain/systems/system.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../support/test-vault.ts";

const clock = fixedClock();

const journalOf = (vault: OpenVault): Journal =>
  createJournal({
    db: vault.db,
    clock,
    device: vault.device,
    operator: { name: "Schicht A" },
    sha256,
    appended: () => {},
  });

const declared = (journal: Journal): StreamId => {
  const stream = randomUUID() as StreamId;
  journal.append({
    stream,
    kind: "incident.declared/1",
    body: {
      title: "Endpunkte starten nicht",
      kind: "emergency",
      noticedAt: toTimestamp(clock.nowMs(), 60),
      drill: false,
      systems: ["AD-DC1", "DNS-1"],
    },
  });
  return stream;
};

test("entries form a chain that can be followed from the first to the head [J3]", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const stream = declared(journal);
  for (const text of ["a", "b", "c"]) journal.append({ stream, kind: "note.recorded/1", body: { text } });
  let head = emptyChain;
  for (const row of entriesOf(vault.db, stream)) {
    const read = readEntry(row.canonical, row.hash);
    if (!isSealed(read)) throw new Error(read.kind);
    const next = followChain(sha256, head, read);
    if ("kind" in next) throw new Error(next.reason);
    head = next;
  }
  expect(head.seq).toBe(4);
  expect(journal.state(stream)?.head).toMatchObject({ entryCount: 4, head: head.hash });
  vault.close();
});

test("an acknowledged entry is in the files at once, without the store being closed [J6]", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const stream = declared(journal);
  const { hash } = journal.append({ stream, kind: "note.recorded/1", body: { text: "Strom ist da" } });
  const asLeftByACrash = join(tempDir(), "copy.blackstart");
  cpSync(vault.folder, asLeftByACrash, { recursive: true });
  vault.close();
  const again = await openVault({ randomBytes, clock: fixedClock() }, asLeftByACrash, testSecret);
  if (!again.ok) throw new Error(again.failure.kind);
  expect([...entriesOf(again.value.db, stream)].at(-1)?.hash).toBe(hash);
  again.value.close();
});

test("a body that is not of its kind is refused and nothing is written", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const stream = declared(journal);
  const draft = { stream, kind: "note.recorded/1", body: { text: "" } } as EntryDraft<"note.recorded/1">;
  expect(() => journal.append(draft)).toThrow();
  expect([...entriesOf(vault.db, stream)]).toHaveLength(1);
  vault.close();
});

test("a clock that jumps back does not put new entries before old ones [J4]", async () => {
  const jumping = fixedClock();
  const vault = await makeTestVault(tempDir(), jumping);
  const journal = createJournal({
    db: vault.db,
    clock: jumping,
    device: vault.device,
    operator: { name: "A" },
    sha256,
    appended: () => {},
  });
  const stream = declared(journal);
  jumping.advanceMs(-3_600_000);
  journal.append({ stream, kind: "note.recorded/1", body: { text: "second" } });
  jumping.advanceMs(7_200_000);
  journal.append({ stream, kind: "note.recorded/1", body: { text: "third" } });
  expect([...entriesOf(vault.db, stream)].map((row) => row.seq)).toEqual([1, 2, 3]);
  vault.close();
});

const anyDraft = (stream: StreamId, runs: readonly string[]): fc.Arbitrary<EntryDraft> => {
  const run = fc.constantFrom(...runs);
  const text = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
  return fc.oneof(
    text.map((value) => ({ stream, kind: "note.recorded/1" as const, body: { text: value } })),
    fc
      .record({
        system: fc.constantFrom("AD-DC1", "DNS-1", "NEW-1"),
        state: fc.constantFrom(...systemStates),
        reason: text,
      })
      .map((body) => ({ stream, kind: "system.state-set/1" as const, body })),
    run.map((id) => ({
      stream,
      kind: "run.started/1" as const,
      body: { run: id, runbook: "dc-first", title: "t", source: "0".repeat(64), system: "AD-DC1" },
    })),
    fc
      .record({
        run,
        step: text,
        number: fc.constant("1"),
        title: text,
        result: fc.constantFrom("done" as const, "failed" as const),
        reason: text,
      })
      .map((body) => ({ stream, kind: "run.step-answered/1" as const, body })),
    fc.record({ run, reason: text }).map((body) => ({ stream, kind: "run.abandoned/1" as const, body })),
  );
};

test("projections dropped and rebuilt from the journal are equal to those kept along the way [J8]", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const runs = [randomUUID(), randomUUID()];
  for (const drafts of fc.sample(fc.array(anyDraft("x" as StreamId, runs), { maxLength: 30 }), 15)) {
    const stream = declared(journal);
    for (const draft of drafts) {
      clock.advanceMs(1000);
      journal.append({ ...draft, stream });
    }
    const kept = readProjection(vault.db, stream);
    expect(kept).toEqual(journal.state(stream));
    expect(foldStream(vault.db, stream)).toEqual({ ok: true, value: kept });
  }
  const before = vault.db.prepare("select * from projection order by stream, part, id").all();
  expect(rebuildProjections(vault.db)).toMatchObject({ ok: true });
  expect(vault.db.prepare("select * from projection order by stream, part, id").all()).toEqual(before);
  vault.close();
});

test("projections of other rules are made anew at the next opening [J8]", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const stream = declared(journal);
  vault.db.exec("update projection set value = json_set(value, '$.title', 'wrong') where part = 'head'");
  setMetaValue(vault.db, "projection.version", "0");
  vault.close();
  const again = await openVault({ randomBytes, clock: fixedClock() }, vault.folder, testSecret);
  if (!again.ok) throw new Error(again.failure.kind);
  expect(readProjection(again.value.db, stream)?.head.title).toBe("Endpunkte starten nicht");
  again.value.close();
});

test("an entry of a kind nobody knows stops the fold with its name [J9]", async () => {
  const vault = await makeTestVault(tempDir(), clock);
  const journal = journalOf(vault);
  const stream = declared(journal);
  const row = [...entriesOf(vault.db, stream)][0];
  if (row === undefined) throw new Error("no entry");
  const future = row.canonical.replace("incident.declared/1", "incident.merged/1");
  vault.db
    .prepare<[string, string, string]>(
      `insert into journal (stream, device, seq, prev, hash, hlc, entered_at, kind, canonical)
       values (?, 'other', 1, '', ?, '999999999999999-00000', '', 'incident.merged/1', ?)`,
    )
    .run(stream, "f".repeat(64) as HashHex, future);
  expect(foldStream(vault.db, stream)).toMatchObject({
    ok: false,
    failure: { kind: "store.damaged", detail: expect.stringContaining("incident.merged/1") },
  });
  vault.close();
});
