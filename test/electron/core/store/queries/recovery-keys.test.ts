import { expect, test } from "vitest";
import { createEndpointWriter } from "#core/store/queries/endpoints.ts";
import {
  allStoredKeys,
  countRecoveryKeys,
  createKeyWriter,
  findRecoveryKeys,
  type StoredKey,
  sealedRecoveryKey,
} from "#core/store/queries/recovery-keys.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import { openTestStore } from "../../../../support/open-test-store.ts";

const at = "2026-11-23T05:12:00.000+01:00" as Timestamp;

const key = (
  id: string,
  keyId: string,
  deviceName: string,
  storedAt = "2026-01-01T00:00:00Z",
): StoredKey => ({
  id,
  keyId,
  deviceName,
  storedAt,
  volumeType: "operating-system",
  directory: "Entra",
  badBlocks: [],
  fingerprint: `f${id}`,
});

const filled = () => {
  const db = openTestStore();
  const writeEndpoint = createEndpointWriter(db, at);
  const rest = { serialNumber: "", site: "", department: "", room: "" };
  writeEndpoint({ id: "e1", name: "NW-KS-LT0001", assetTag: "A100000", ...rest });
  writeEndpoint({ id: "e2", name: "nw-hh-pc0004", assetTag: "A100021", ...rest });
  const write = createKeyWriter(db, at);
  const sealed = Buffer.from([1, 2, 3]);
  write({ ...key("1", "3C744801-1C3B-4F19-A7B5-6EDC06222E99", "NW-KS-LT0001"), sealed });
  write({ ...key("2", "3C744801-2222-4F19-A7B5-6EDC06222E99", "NW-HH-PC0004"), sealed });
  write({
    ...key("3", "AAAA0001-1C3B-4F19-A7B5-6EDC06222E99", "NW-KS-LT0001", "2026-05-01T00:00:00Z"),
    sealed,
  });
  write({ ...key("4", "BBBB0001-1C3B-4F19-A7B5-6EDC06222E99", "3C74-CLIENT"), badBlocks: [3, 8], sealed });
  return db;
};

test.each([
  ["3C744801", ["2", "1"]],
  ["3c744801-1c3b", ["1"]],
  ["{3C7448011C3B}", ["1"]],
  ["3C74", ["2", "1", "4"]],
  ["3C7", ["4"]],
  ["ks-lt0001", ["3", "1"]],
  ["a100021", ["2"]],
  ["100000", ["3", "1"]],
  ["' or 1=1", []],
  ["%", []],
  ["", []],
])("searching for %j finds the keys %j, by key ID first, then the newest of a device", (text, ids) => {
  const { total, keys } = findRecoveryKeys(filled(), text, 50);
  expect(keys.map(({ id }) => id)).toEqual(ids);
  expect(total).toBe(ids.length);
});

test("a search lists as many as asked for and counts all", () => {
  const { total, keys } = findRecoveryKeys(filled(), "nw-", 2);
  expect([total, keys.length]).toEqual([3, 2]);
});

test("a key shows its asset tag whatever the case of the device's name, and its wrong blocks", () => {
  const db = filled();
  expect(findRecoveryKeys(db, "AAAA", 1).keys[0]?.assetTag).toBe("A100000");
  expect(findRecoveryKeys(db, "3C744801-2", 1).keys[0]?.assetTag).toBe("A100021");
  expect(sealedRecoveryKey(db, "4")).toMatchObject({
    entry: { keyId: "BBBB0001-1C3B-4F19-A7B5-6EDC06222E99", assetTag: "", badBlocks: [3, 8] },
    sealed: Buffer.from([1, 2, 3]),
  });
});

test("an unknown key is null, and lists carry no sealed digits", () => {
  const db = filled();
  expect(sealedRecoveryKey(db, "9")).toBeNull();
  expect(countRecoveryKeys(db)).toBe(4);
  expect(allStoredKeys(db)[0]).toEqual(key("1", "3C744801-1C3B-4F19-A7B5-6EDC06222E99", "NW-KS-LT0001"));
});

test("two records cannot share a key ID", () => {
  const write = createKeyWriter(filled(), at);
  const again = key("5", "3C744801-1C3B-4F19-A7B5-6EDC06222E99", "X");
  expect(() => write({ ...again, sealed: Buffer.from([1]) })).toThrow(/UNIQUE/);
});
