import { expect, test } from "vitest";
import type { LoggedEntry } from "#shared/contract/shapes.ts";
import { createTranslator } from "#shared/text/translator.ts";
import { matchingEntries } from "../../../../renderer/features/log/entry-filter.ts";
import { mergeNewest, mergeOlder } from "../../../../renderer/features/log/pages.ts";

const note = (seq: number, text = `note ${seq}`): LoggedEntry =>
  ({
    stream: "00000000-0000-4000-8000-000000000001",
    device: "d",
    seq,
    prev: "0".repeat(64),
    hash: "0".repeat(64),
    occurredAt: "2026-11-23T05:12:00.000+01:00",
    enteredAt: "2026-11-23T05:12:00.000+01:00",
    author: "Jörg",
    kind: "note.recorded/1",
    body: { text },
  }) as unknown as LoggedEntry;

const state = (seq: number): LoggedEntry =>
  ({
    ...note(seq),
    kind: "system.state-set/1",
    body: { system: "STO-SAN", state: "booted", reason: "" },
  }) as unknown as LoggedEntry;

const seqs = (entries: readonly LoggedEntry[]) => entries.map(({ seq }) => seq);

test("new entries come before those that are here, each once", () => {
  expect(seqs(mergeNewest([note(2), note(1)], [note(3), note(2)]))).toEqual([3, 2, 1]);
  expect(seqs(mergeOlder([note(3), note(2)], [note(2), note(1)]))).toEqual([3, 2, 1]);
});

test("when more was written than a page holds there is no hole: the old pages are let go", () => {
  expect(seqs(mergeNewest([note(2), note(1)], [note(9), note(8)]))).toEqual([9, 8]);
});

test("the search reads the sentence as it is shown, in its language, whatever the accents", () => {
  const entries = [note(3, "Strom geprüft"), state(2), note(1, "something else")];
  const found = (search: string, group: Parameters<typeof matchingEntries>[2] = "all") =>
    seqs(matchingEntries(createTranslator("de"), entries, group, search));
  expect(found("gepruft")).toEqual([3]);
  expect(found("san gestartet")).toEqual([2]);
  expect(found("jorg")).toEqual([3, 2, 1]);
  expect(found("#2")).toEqual([2]);
  expect(found("", "states")).toEqual([2]);
  expect(found("san", "notes")).toEqual([]);
});
