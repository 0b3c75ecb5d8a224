import { expect, test } from "vitest";
import type { Timestamp } from "#shared/kernel/time.ts";
import { createTranslator } from "#shared/text/translator.ts";
import { eventDetail, type VaultEvent } from "../../../../renderer/features/vault/event-words.ts";

const t = createTranslator("en");
const detail = (kind: VaultEvent["kind"], facts: VaultEvent["facts"]): string =>
  eventDetail(t, "en", { at: "2026-11-23T14:05:00.000+01:00" as Timestamp, author: "Shift A", kind, facts });

test("a slot is called as people named it, else by its type", () => {
  expect(detail("slot-revoked", { slot: "1", type: "words", label: "Safe" })).toBe("Safe (Recovery words)");
  expect(detail("slot-changed", { slot: "1", type: "passphrase", label: "" })).toBe("Passphrase");
});

test("a sheet that was tested alone is named with its holder", () =>
  expect(detail("slot-tested", { type: "shares", label: "Board", sheet: 2, holder: "Anke" })).toBe(
    "Board (Holders' sheets) · sheet 2 of Anke",
  ));

test("a key change says how many slots stayed and ended", () =>
  expect(detail("rekeyed", { kept: 2, ended: 1 })).toBe("stayed: 2 · ended: 1"));

test("a backup that failed says why in words, with the code for those who look it up", () =>
  expect(detail("backup-failed", { reason: "ENOSPC" })).toMatch(/.+ \(ENOSPC\)$/));

test("lost entries are counted by their places in the chain", () =>
  expect(
    detail("damage-found", { finding: "entries-missing", incident: "x", device: "y", from: 118, to: 121 }),
  ).toBe("confirmed entries 118 to 121 are missing"));

test("facts that have no words are shown as they are, never dropped", () =>
  expect(detail("damage-found", { finding: "something-new", page: 17 })).toBe(
    "finding: something-new · page: 17",
  ));
