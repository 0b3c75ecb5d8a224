import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable, type Table } from "#core/imports/csv.ts";
import { importLimits } from "#core/imports/limits.ts";
import { steadyPace, stoppedPace } from "../../../support/test-pace.ts";

const tableOf = async (text: string): Promise<Table> => {
  const table = await readTable("t.csv", text, steadyPace());
  if (!table.ok) throw new Error(table.failure.kind);
  return table.value;
};

test.each([";", ",", "\t", "|"])("the delimiter %j is found by counting", async (delimiter) => {
  const line = (...cells: string[]) => cells.join(delimiter);
  const text = [line("ID", "Name", "Note"), line("1", '"a,b;c"', "x"), line("2", "b", "")].join("\n");
  const table = await tableOf(text);
  expect(table.delimiter).toBe(delimiter);
  expect(table.records.map(({ cells }) => cells.length)).toEqual([3, 3]);
});

test("commas inside the cells of a semicolon table do not win", async () => {
  const table = await tableOf("ID;Ort\n1;Hamburg, Altona, Nord\n2;Kassel, Mitte, Süd\n");
  expect(table.delimiter).toBe(";");
});

test("a sep= line names the delimiter and is no row", async () => {
  const table = await tableOf("sep=|\r\nID|Name\r\n1|a;b;c\r\n");
  expect(table).toMatchObject({ delimiter: "|", columns: ["ID", "Name"] });
  expect(table.records).toEqual([{ row: 2, cells: ["1", "a;b;c\r"] }]);
});

test("a quoted line break stays in its cell and does not shift the row numbers", async () => {
  const table = await tableOf('ID;Text\r\n1;"Zeile 1\nZeile 2; mit Semikolon"\r\n\r\n2;b\r\n');
  expect(table.records.map(({ row, cells }) => [row, cells[0]])).toEqual([
    [2, "1"],
    [4, "2"],
  ]);
  expect(table.records[0]?.cells[1]).toBe("Zeile 1\nZeile 2; mit Semikolon");
});

test("mixed line ends, and those of old Macs, separate rows", async () => {
  expect((await tableOf("a;b\r\n1;2\n3;4\r\n")).records).toHaveLength(2);
  expect((await tableOf("a;b\r1;2\r3;4\r")).records).toHaveLength(2);
});

test("columns without a heading or with the same one still have names of their own", async () => {
  expect((await tableOf("Telefon;Telefon;;Name\n1;2;3;4\n")).columns).toEqual([
    "Telefon",
    "Telefon (2)",
    "(C)",
    "Name",
  ]);
});

test("a heading never shows digits of a recovery key", async () => {
  const text = "NW-1;144342-217261-032076-531212-584364-389103-315898-080740\nNW-2;x\n";
  expect((await tableOf(text)).columns).toEqual(["NW-1", "…"]);
});

test("an unclosed quotation mark is found, and what stands before it is kept", async () => {
  const table = await tableOf('ID;Name\n1;a\n2;"b\n3;c\n4;d\n');
  expect(table.unclosedAt).toBe(3);
  expect(table.records).toEqual([{ row: 2, cells: ["1", "a"] }]);
});

test("doubled quotation marks belong to the text", async () => {
  expect((await tableOf('ID;T\n1;"=HYPERLINK(""x"")"\n')).records[0]?.cells[1]).toBe('=HYPERLINK("x")');
});

test("a table longer than one block loses no row and repeats none", async () => {
  const rows = 60_000;
  const lines = Array.from({ length: rows }, (_, row) => `${row};"Zeile ""${row}""\nweiter"`);
  const pace = steadyPace();
  const table = await readTable("t.csv", `ID;Text\r\n${lines.join("\r\n")}\r\n`, pace);
  if (!table.ok) throw new Error(table.failure.kind);
  expect(table.value.records.length).toBe(rows);
  expect(
    table.value.records.every(({ row, cells }, index) => row === index + 2 && cells[0] === `${index}`),
  ).toBe(true);
  expect(pace.asked()).toBeGreaterThan(1);
});

test("ten million columns in the header are refused at once and for little memory", async () => {
  const text = `a${",a".repeat(10_000_000)}\n`;
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  expect(await readTable("wide.csv", text, steadyPace())).toEqual({
    ok: false,
    failure: { kind: "imports.too-many-columns", file: "wide.csv", limit: importLimits.columns },
  });
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
});

test("ten million columns in a later row are refused as well", async () => {
  const table = await readTable("wide.csv", `a,b\n1,2\nx${",x".repeat(10_000_000)}`, steadyPace());
  expect(table).toMatchObject({ ok: false, failure: { kind: "imports.too-many-columns" } });
});

test("more rows than an import takes are refused before they are built", async () => {
  const table = await readTable("long.csv", `a,b\n${"\n".repeat(importLimits.rows + 1)}`, steadyPace());
  expect(table).toMatchObject({ ok: false, failure: { kind: "imports.too-many-rows" } });
});

test("reading stops when the person cancels", async () => {
  expect(await readTable("t.csv", "a,b\n1,2\n", stoppedPace)).toEqual({
    ok: false,
    failure: { kind: "boundary.cancelled" },
  });
});

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('"', ";", ",", "\t", "|", "\n", "\r\n", " ", "a", "ä", "1"),
    maxLength: 8,
  }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("whatever stands in quotation marks comes out as it went in, at its row", async () => {
  const tables = fc.record({
    delimiter: fc.constantFrom(";", ",", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n"),
    rows: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(tables, async ({ delimiter, newline, rows }) => {
      const written = rows.map((cells, row) => [`${row}`, ...cells]);
      const lines = [["id", "x", "y", "z"], ...written].map((cells) => cells.map(quoted).join(delimiter));
      const table = await tableOf(`sep=${delimiter}${newline}${lines.join(newline)}${newline}`);
      expect(table.unclosedAt).toBeNull();
      expect(table.records).toEqual(written.map((cells, index) => ({ row: index + 2, cells })));
    }),
    { numRuns: 300 },
  );
});

test("no text, however broken, makes reading fail or gives records that it does not hold", async () => {
  const text = fc.string({
    unit: fc.constantFrom('"', ";", "\n", "\r", " ", "a", '""', '";'),
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(text, async (broken) => {
      const table = await tableOf(broken);
      expect(table.records.length).toBeLessThanOrEqual(broken.split(/[\n\r]/).length);
      expect(table.records.every(({ row }, index, all) => row > (all[index - 1]?.row ?? 1))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a quotation mark that closes only after more than a cell may hold counts as unclosed, quickly", async () => {
  const startedAt = performance.now();
  const table = await tableOf(`id;name\n1;a\n2;"${'a"b'.repeat(5_000_000)}"\n3;c\n`);
  expect([table.unclosedAt, table.records.length]).toEqual([3, 1]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
