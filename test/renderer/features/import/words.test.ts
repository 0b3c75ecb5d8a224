import { describe, expect, test } from "vitest";
import { tableFields } from "#shared/domain/imports/fields.ts";
import { createTranslator, type Language } from "#shared/text/translator.ts";
import type { ReportFile } from "../../../../renderer/features/import/columns.ts";
import {
  amountWords,
  fieldWord,
  fileFacts,
  filesFacts,
  filesWord,
  valueWord,
} from "../../../../renderer/features/import/words.ts";

const table: ReportFile = {
  name: "kontakte.csv",
  bytes: 9300,
  shape: "csv",
  encoding: "Windows-1252",
  delimiter: ";",
  columns: ["Vorname", "Nachname"],
  mapping: {},
  fields: ["firstName"],
};
const card: ReportFile = { ...table, name: "a.vcf", bytes: 700, shape: "vcard", delimiter: "", columns: [] };

describe.each(["de", "en"] as const satisfies readonly Language[])("in %s", (language) => {
  const t = createTranslator(language);

  test("every field that a column can be assigned to has a name of its own", () => {
    for (const fields of Object.values(tableFields))
      for (const { field } of fields) expect(fieldWord(t, "systems", field), field).not.toBe(field);
  });

  test("people and devices have a name", () => {
    expect(fieldWord(t, "contacts", "name")).toBe("Name");
  });

  test("only what would change is on the button", () => {
    const amount = (added: number, changed: number) => amountWords(t, language, { new: added, changed });
    expect(amount(1200, 0)).toMatch(language === "de" ? /^1\.200 neu$/ : /^1,200 new$/);
    expect(amount(0, 4)).not.toMatch(/0/);
    expect(amount(1, 4)).toMatch(/1 \S+, 4 \S+/);
  });
});

describe("what a file was recognised as", () => {
  const t = createTranslator("en");

  test("names shape, separator, encoding, columns and size", () => {
    expect(fileFacts(t, "en", table)).toEqual([
      "table",
      "separator: semicolon",
      "Windows-1252",
      "2 columns",
      "9.3 kB",
    ]);
  });

  test("leaves out what a file does not have", () => {
    expect(fileFacts(t, "en", card)).toEqual(["vCard", "Windows-1252", "700 byte"]);
  });

  test("says of several files together what they are and how large", () => {
    expect(filesFacts(t, "en", [table, card])).toBe("table, vCard · 10 kB");
    expect(filesWord(t, "en", [table, card])).toBe("2 files");
    expect(filesWord(t, "en", [table])).toBe("kontakte.csv");
  });

  test("shows an unknown separator as it is", () => {
    expect(fileFacts(t, "en", { ...table, delimiter: "~" })).toContain("separator: ~");
  });
});

test("a value that is a word of the program is translated, one of the file is not", () => {
  const t = createTranslator("de");
  expect(valueWord(t, "volumeType", "removable")).not.toBe("removable");
  expect(valueWord(t, "notes", "removable")).toBe("removable");
});
