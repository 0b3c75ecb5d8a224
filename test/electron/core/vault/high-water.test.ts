import { randomBytes } from "node:crypto";
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestChainHeads } from "#core/store/queries/journal.ts";
import { vaultEvents } from "#core/store/queries/vault-events.ts";
import { forgetMarks } from "#core/vault/high-water.ts";
import { marksOf, slotBytes } from "#core/vault/marks-file.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { markedJournal } from "../../../support/marked-journal.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { testComputer } from "../../../support/test-computer.ts";
import { makeTestVault, testSecret } from "../../../support/test-vault.ts";

const clock = fixedClock();
const deps = { randomBytes, clock, computer: testComputer };

const opened = async (folder: string): Promise<OpenVault> => {
  const answer = await openVault(deps, folder, testSecret, { operator: "Schicht B" });
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
};

/** What is said at the next opening, without the things that a copy brings along. */
const noticesOf = async (folder: string) => {
  const vault = await opened(folder);
  const notices = vault.notices.filter(({ kind }) => kind !== "not-closed" && kind !== "new-device");
  vault.close();
  return notices;
};

/** An open vault with an incident of `entries` entries; the folder as a power cut would leave it. */
const workedIn = async (entries: number) => {
  const made = await makeTestVault(tempDir());
  made.close();
  const vault = await opened(made.folder);
  const journal = markedJournal(vault, clock);
  const stream = journal.declare();
  journal.note(stream, entries - 1);
  return { vault, journal, stream };
};

const asLeftByAPowerCut = (vault: OpenVault): string => {
  const folder = join(tempDir(), "left.blackstart");
  cpSync(vault.folder, folder, { recursive: true });
  return folder;
};

const walHeader = 32;
const frameBytes = 24 + 4096;

/** Index of the first frame of each transaction in a WAL, and how many frames there are. */
const transactionsIn = (wal: Buffer): number[] => {
  const starts = [0];
  const frames = (wal.length - walHeader) / frameBytes;
  for (let frame = 0; frame < frames; frame += 1)
    if (wal.readUInt32BE(walHeader + frame * frameBytes + 4) !== 0) starts.push(frame + 1);
  return starts;
};

const flipBit = (path: string, at: number): void => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
};

test("bits that flip in the WAL make SQLite drop entries silently: the opening names exactly those", async () => {
  const { vault, stream } = await workedIn(12);
  const folder = asLeftByAPowerCut(vault);
  vault.close();
  const wal = join(folder, "vault.db-wal");
  const starts = transactionsIn(readFileSync(wal));
  // The last entry of the starts is the end; the four transactions before it are the entries 9 to 12.
  const ninth = starts.at(-5) ?? 0;
  flipBit(wal, walHeader + ninth * frameBytes + 24 + 700);
  const after = await opened(folder);
  expect(newestChainHeads(after.db, 1)).toMatchObject([{ stream, seq: 8 }]);
  expect(after.notices).toContainEqual({ kind: "entries-missing", incident: stream, from: 9, to: 12 });
  expect(vaultEvents(after.db, 5)).toContainEqual(
    expect.objectContaining({
      kind: "damage-found",
      author: "Schicht B",
      facts: { finding: "entries-missing", incident: stream, device: vault.device.id, from: 9, to: 12 },
    }),
  );
  after.close();
  // Said once, kept among the events.
  expect(await noticesOf(folder)).toEqual([]);
});

test("entries of several incidents that were lost are named for each of them", async () => {
  const { vault, journal, stream } = await workedIn(3);
  const second = journal.declare();
  journal.note(stream, 1);
  journal.note(second, 2);
  const folder = asLeftByAPowerCut(vault);
  vault.close();
  const wal = join(folder, "vault.db-wal");
  const starts = transactionsIn(readFileSync(wal));
  flipBit(wal, walHeader + (starts.at(-4) ?? 0) * frameBytes + 24 + 9);
  const notices = await noticesOf(folder);
  expect(notices).toHaveLength(2);
  expect(notices).toContainEqual({ kind: "entries-missing", incident: stream, from: 4, to: 4 });
  expect(notices).toContainEqual({ kind: "entries-missing", incident: second, from: 2, to: 3 });
});

test("an older database put back over a newer one is noticed, and nobody writes those positions again", async () => {
  const { vault, stream } = await workedIn(3);
  vault.close();
  const older = join(tempDir(), "older.db");
  copyFileSync(join(vault.folder, "vault.db"), older);
  const again = await opened(vault.folder);
  markedJournal(again, clock).note(stream, 4);
  again.close();
  copyFileSync(older, join(vault.folder, "vault.db"));
  const after = await opened(vault.folder);
  expect(after.notices).toEqual([{ kind: "entries-missing", incident: stream, from: 4, to: 7 }]);
  expect(after.device.id).not.toBe(again.device.id);
  expect(markedJournal(after, clock).note(stream)).toBe(1);
  after.close();
  expect(await noticesOf(vault.folder)).toEqual([]);
});

test("an import that was lost is noticed", async () => {
  const { vault } = await workedIn(1);
  vault.highWater.importConfirmed("11111111-2222-4333-8444-555555555555");
  vault.close();
  expect(await noticesOf(vault.folder)).toEqual([{ kind: "import-missing" }]);
  expect(await noticesOf(vault.folder)).toEqual([]);
});

test("a mark that is gone or was written by somebody else is noticed once", async () => {
  const { vault } = await workedIn(2);
  vault.close();
  rmSync(marksOf(vault.folder));
  expect(await noticesOf(vault.folder)).toEqual([{ kind: "mark-missing" }]);
  expect(await noticesOf(vault.folder)).toEqual([]);
  const { size } = statSync(marksOf(vault.folder));
  writeFileSync(marksOf(vault.folder), randomBytes(size));
  expect(await noticesOf(vault.folder)).toEqual([{ kind: "mark-missing" }]);
  expect(await noticesOf(vault.folder)).toEqual([]);
});

test("where a vault is open for the first time, the WAL and the mark lost together are noticed too", async () => {
  const { vault } = await workedIn(5);
  const left = asLeftByAPowerCut(vault);
  vault.close();
  copyFileSync(join(left, "vault.db"), join(vault.folder, "vault.db"));
  rmSync(join(vault.folder, "vault.marks"));
  expect(await noticesOf(vault.folder)).toContainEqual({ kind: "mark-missing" });
});

test("a mark of another vault is not taken for this one's", async () => {
  const [{ vault: one }, { vault: other }] = [await workedIn(2), await workedIn(5)];
  one.close();
  other.close();
  copyFileSync(marksOf(other.folder), marksOf(one.folder));
  expect(await noticesOf(one.folder)).toEqual([{ kind: "mark-missing" }]);
});

test.each([0, 1])(
  "a torn write of slot %i leaves the other one, and nothing is reported that is not so",
  async (slot) => {
    const { vault, journal, stream } = await workedIn(4 + slot);
    journal.note(stream);
    const folder = asLeftByAPowerCut(vault);
    vault.close();
    const bytes = readFileSync(marksOf(folder));
    expect(bytes.length).toBe(2 * slotBytes);
    bytes.fill(0, slot * slotBytes + 100, slot * slotBytes + 512);
    writeFileSync(marksOf(folder), bytes);
    expect(await noticesOf(folder)).toEqual([]);
  },
);

test("a copy without its mark is no loss: the mark belongs to the place", async () => {
  const { vault } = await workedIn(3);
  vault.close();
  const folder = asLeftByAPowerCut(vault);
  rmSync(marksOf(folder));
  expect(await noticesOf(folder)).toEqual([]);
  expect(existsSync(marksOf(folder))).toBe(true);
});

test("a store that is about to change its key gives up its mark without a word", async () => {
  const { vault } = await workedIn(3);
  forgetMarks(vault.db);
  vault.close();
  writeFileSync(marksOf(vault.folder), "of another key");
  expect(await noticesOf(vault.folder)).toEqual([]);
});

test("with more incidents than the mark holds, those written last are watched", async () => {
  const { vault, journal } = await workedIn(1);
  const streams: StreamId[] = [];
  for (let number = 0; number < 60; number += 1) streams.push(journal.declare());
  expect(statSync(marksOf(vault.folder)).size).toBe(2 * slotBytes);
  const folder = asLeftByAPowerCut(vault);
  vault.close();
  const wal = join(folder, "vault.db-wal");
  const starts = transactionsIn(readFileSync(wal));
  flipBit(wal, walHeader + (starts.at(-3) ?? 0) * frameBytes + 24);
  expect(await noticesOf(folder)).toEqual([
    { kind: "entries-missing", incident: streams[59], from: 1, to: 1 },
    { kind: "entries-missing", incident: streams[58], from: 1, to: 1 },
  ]);
});

test("the clock going back a day, or years ahead, loses no entry and reports none", async () => {
  const jumping = fixedClock();
  const made = await makeTestVault(tempDir(), jumping);
  made.close();
  const first = await opened(made.folder);
  const stream = markedJournal(first, jumping).declare();
  markedJournal(first, jumping).note(stream, 2);
  jumping.advanceMs(-24 * 3_600_000);
  markedJournal(first, jumping).note(stream, 2);
  jumping.advanceMs(5 * 365 * 24 * 3_600_000);
  markedJournal(first, jumping).note(stream, 2);
  jumping.advanceMs(-5 * 365 * 24 * 3_600_000);
  markedJournal(first, jumping).note(stream, 2);
  first.close();
  const after = await opened(made.folder);
  expect(after.notices).toEqual([]);
  const order = after.db
    .prepare<[], number>("select seq from journal order by hlc, device, seq")
    .pluck()
    .all();
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  after.close();
});
