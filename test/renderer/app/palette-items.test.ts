import { expect, test } from "vitest";
import { matchingItems, type PaletteItem } from "../../../renderer/app/palette-items.ts";
import { fold } from "../../../renderer/ui/data-table/columns.ts";

const item = (kind: PaletteItem["kind"], title: string, note = ""): PaletteItem => ({
  key: `${kind}:${title}`,
  kind,
  title,
  note,
  to: "/",
  text: fold(`${title} ${note}`),
});
const items = [
  item("go", "Schlüssel"),
  item("system", "AD-DC1", "Domänencontroller 1 · Hamburg"),
  item("contact", "Jens Lüders", "Netzwerk"),
  ...Array.from({ length: 100 }, (_, index) => item("system", `SYS-${index}`, "Hamburg")),
];
const titles = (search: string) => matchingItems(items, search).map((found) => found.title);

test("an empty box offers the screens, not ten thousand systems", () => {
  expect(titles("")).toEqual(["Schlüssel"]);
});

test("words are found in any order and without umlauts", () => {
  expect(titles("hamburg domanen")).toEqual(["AD-DC1"]);
  expect(titles("luders")).toEqual(["Jens Lüders"]);
});

test("what begins with the search stands before what holds it", () => {
  const both = [item("system", "X-MAIL"), item("system", "MAIL-1")];
  expect(matchingItems(both, "mail").map((found) => found.title)).toEqual(["MAIL-1", "X-MAIL"]);
});

test("a list that nobody would read to its end is cut", () => {
  expect(titles("sys")).toHaveLength(40);
});
