import { expect, test } from "vitest";
import {
  type Column,
  fold,
  matchingRows,
  nextSorting,
  sortRows,
} from "../../../../renderer/ui/data-table/columns.ts";

interface Row {
  readonly id: string;
  readonly tier: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: "id", title: "Id", cell: (row) => row.id, sortBy: (row) => row.id },
  { id: "tier", title: "Tier", cell: (row) => row.tier, sortBy: (row) => row.tier },
  { id: "plain", title: "Plain", cell: () => "" },
];
const rows: readonly Row[] = [
  { id: "PC10", tier: null },
  { id: "pc9", tier: 1 },
  { id: "PC1", tier: 0 },
  { id: "", tier: 2 },
];
const ids = (sorted: readonly Row[]): readonly string[] => sorted.map((row) => row.id);

test("numbers inside names sort by their value, letter case does not count, empty names come last", () => {
  expect(ids(sortRows(rows, columns, { column: "id", descending: false }))).toEqual([
    "PC1",
    "pc9",
    "PC10",
    "",
  ]);
});

test("what is empty stays last when the order is turned", () => {
  expect(ids(sortRows(rows, columns, { column: "id", descending: true }))).toEqual([
    "PC10",
    "pc9",
    "PC1",
    "",
  ]);
  expect(ids(sortRows(rows, columns, { column: "tier", descending: true }))).toEqual([
    "",
    "pc9",
    "PC1",
    "PC10",
  ]);
});

test("a tier of 0 is a tier, not an empty cell", () => {
  expect(ids(sortRows(rows, columns, { column: "tier", descending: false }))[0]).toBe("PC1");
});

test("sorting leaves the rows that were given alone, and a column that cannot be sorted changes nothing", () => {
  const before = [...rows];
  sortRows(rows, columns, { column: "id", descending: true });
  expect(rows).toEqual(before);
  expect(sortRows(rows, columns, { column: "plain", descending: false })).toBe(rows);
});

test("a header goes from ascending to descending to as it came", () => {
  const up = nextSorting(null, "id");
  const down = nextSorting(up, "id");
  expect([up, down, nextSorting(down, "id")]).toEqual([
    { column: "id", descending: false },
    { column: "id", descending: true },
    null,
  ]);
  expect(nextSorting(down, "tier")).toEqual({ column: "tier", descending: false });
});

test("search finds every word in any order, without regard to case and accents", () => {
  const names = ["Çiğdem Özdemir", "Jens Lüders", "Tomasz Zieliński"].map((id) => ({ id, tier: 0 }));
  const found = (search: string) => ids(matchingRows(names, (row) => row.id, search));
  expect(found("ozdemir cig")).toEqual(["Çiğdem Özdemir"]);
  expect(found("LÜDERS")).toEqual(["Jens Lüders"]);
  expect(found("zielinski")).toEqual(["Tomasz Zieliński"]);
  expect(found("ozdemir luders")).toEqual([]);
  expect(found("  ")).toHaveLength(3);
});

test("folding keeps what has no accent", () => {
  expect(fold("Straße 12")).toBe("straße 12");
});
