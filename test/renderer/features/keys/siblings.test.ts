import { expect, test } from "vitest";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { siblingsOf } from "../../../../renderer/features/keys/siblings.ts";

const key = (id: string, part: Partial<RecoveryKeyEntry>): RecoveryKeyEntry => ({
  id,
  keyId: id,
  deviceName: "PC-1",
  assetTag: "",
  storedAt: "",
  volumeType: "operating-system",
  directory: "",
  badBlocks: [],
  ...part,
});
const own = key("own", { storedAt: "2024-12-16T15:38:00Z" });

test("keys of the same device count as newer or older by the day they were stored", () => {
  const found = siblingsOf(own, [
    own,
    key("old", { storedAt: "2023-01-01T00:00:00Z" }),
    key("new", { storedAt: "2026-01-01T00:00:00+01:00" }),
  ]);
  expect(found.others.map(({ id }) => id)).toEqual(["new", "old"]);
  expect([found.newer, found.older]).toEqual([1, 1]);
});

test("a device is the same in any letter case; part of a name is another device", () => {
  const found = siblingsOf(own, [key("same", { deviceName: "pc-1" }), key("other", { deviceName: "PC-11" })]);
  expect(found.others.map(({ id }) => id)).toEqual(["same"]);
});

test("the key of another volume is neither newer nor older, but it is listed", () => {
  const found = siblingsOf(own, [
    key("data", { volumeType: "fixed-data", storedAt: "2026-01-01T00:00:00Z" }),
  ]);
  expect([found.others.length, found.newer, found.older]).toEqual([1, 0, 0]);
});

test("without a date nothing is called newer or older", () => {
  expect(siblingsOf(own, [key("undated", {})])).toMatchObject({ newer: 0, older: 0 });
  expect(siblingsOf(key("undated", {}), [own])).toMatchObject({ newer: 0, older: 0 });
});

test("keys whose device nobody knows are not taken for one device", () => {
  const nameless = key("a", { deviceName: "" });
  expect(siblingsOf(nameless, [key("b", { deviceName: "" })]).others).toEqual([]);
});
