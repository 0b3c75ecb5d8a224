import { expect, test } from "vitest";
import { recentWith } from "../../../../renderer/features/unlock/recent-vaults.ts";
import { vaultName, vaultPlace } from "../../../../renderer/features/unlock/vault-name.ts";

test("the vault opened last stands first, and once", () => {
  expect(recentWith(["/a", "/b"], "/b")).toEqual(["/b", "/a"]);
});

test("no more places are kept than the settings take", () => {
  const many = Array.from({ length: 12 }, (_, index) => `/${index}`);
  expect(recentWith(many, "/new")).toHaveLength(12);
  expect(recentWith(many, "/new")[0]).toBe("/new");
});

test.each([
  ["/media/stick/Nordwerk.blackstart", "Nordwerk", "/media/stick"],
  ["/media/stick/Nordwerk.blackstart/", "Nordwerk", "/media/stick"],
  ["E:\\Tresore\\Übung.blackstart", "Übung", "E:\\Tresore"],
  ["/plain", "plain", "/plain"],
])("%s is shown as %s in %s", (path, name, place) => {
  expect([vaultName(path), vaultPlace(path)]).toEqual([name, place]);
});
