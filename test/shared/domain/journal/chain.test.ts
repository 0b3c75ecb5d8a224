import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "#core/vault/crypto.ts";
import { emptyChain, followChain, hashEntry } from "#shared/domain/journal/chain.ts";
import {
  canonicalText,
  type DeviceId,
  firstPrev,
  type HashHex,
  type Hlc,
  type JournalEntry,
  type SealedEntry,
  type StreamId,
} from "#shared/domain/journal/entry.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { toTimestamp } from "#shared/kernel/time.ts";

const note = (seq: number, prev: HashHex, text: string): SealedEntry => {
  const entry: JournalEntry = {
    v: 1,
    stream: "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId,
    device: "dev" as DeviceId,
    seq,
    prev,
    occurredAt: toTimestamp(0, 60),
    enteredAt: toTimestamp(0, 60),
    hlc: "000000000000000-00000" as Hlc,
    author: "Schicht A",
    kind: "note.recorded/1",
    body: { text },
  };
  const canonical = canonicalText(entry);
  return { entry, canonical, hash: hashEntry(sha256, prev, canonical) };
};

test("the hash covers label, previous hash and canonical bytes, as anyone can compute it [J2]", () => {
  const { canonical, hash } = note(1, firstPrev, "Strom fällt aus");
  const expected = createHash("sha256")
    .update("blackstart journal entry v1\n")
    .update(Buffer.alloc(32))
    .update(Buffer.from(canonical, "utf8"))
    .digest("hex");
  expect(hash).toBe(expected);
});

test("a chain of whole entries is followed to its head [J3]", () => {
  const first = note(1, firstPrev, "a");
  const second = note(2, first.hash, "b");
  const afterFirst = followChain(sha256, emptyChain, first);
  expect(afterFirst).toEqual({ seq: 1, hash: first.hash });
  expect(followChain(sha256, { seq: 1, hash: first.hash }, second)).toEqual({ seq: 2, hash: second.hash });
});

test("a left-out entry shows as a gap [J3]", () => {
  const first = note(1, firstPrev, "a");
  const third = note(3, note(2, first.hash, "b").hash, "c");
  expect(followChain(sha256, { seq: 1, hash: first.hash }, third)).toMatchObject({ seq: 3, reason: "gap" });
});

test("an entry put in the place of another shows at the one after it [J3]", () => {
  const first = note(1, firstPrev, "a");
  const forged = note(1, firstPrev, "A");
  const second = note(2, first.hash, "b");
  expect(followChain(sha256, { seq: 1, hash: forged.hash }, second)).toMatchObject({
    reason: "prev-differs",
  });
});

test("an edited entry with its old hash shows [J2]", () => {
  const first = note(1, firstPrev, "a");
  const edited = { ...first, canonical: first.canonical.replace('"a"', '"b"') };
  expect(followChain(sha256, emptyChain, edited)).toMatchObject({ seq: 1, reason: "hash-differs" });
});

test("text that is not its own canonical form is no entry [J1]", () => {
  const { canonical, hash } = note(1, firstPrev, "a");
  const reordered = JSON.stringify(JSON.parse(canonical), [
    "v",
    "stream",
    ...Object.keys(JSON.parse(canonical)),
    "text",
  ]);
  expect(readEntry(canonical, hash)).toMatchObject({ canonical });
  expect(readEntry(reordered, hash)).toEqual({ kind: "journal.unreadable-entry", reason: "not-canonical" });
  expect(readEntry(`${canonical} `, hash)).toEqual({
    kind: "journal.unreadable-entry",
    reason: "not-canonical",
  });
});

test("an unknown kind is named, never skipped [J9]", () => {
  const { canonical, hash } = note(1, firstPrev, "a");
  const read = readEntry(canonical.replace("note.recorded/1", "note.recorded/2"), hash);
  expect(read).toEqual({ kind: "journal.unknown-kind", entryKind: "note.recorded/2" });
  expect(isSealed(read)).toBe(false);
});

test("a field too many is refused: nothing unseen can travel in an entry [J1]", () => {
  const { canonical, hash } = note(1, firstPrev, "a");
  expect(readEntry(canonical.replace('"text":"a"', '"text":"a","x":1'), hash)).toEqual({
    kind: "journal.unreadable-entry",
    reason: "wrong-shape",
  });
});
