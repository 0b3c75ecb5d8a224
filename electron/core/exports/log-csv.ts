import { entryWords } from "#shared/text/entry-words.ts";
import { createTranslator, type Language } from "#shared/text/translator.ts";
import { csvPieces } from "./csv.ts";
import { type StoredEntry, unseal } from "./survey.ts";

/** `incident.csv`: the log for a spreadsheet. Times as entered, with offset. */
export const logCsv = (language: Language, entries: Iterable<StoredEntry>): Iterable<string> => {
  const t = createTranslator(language);
  const header = (
    [
      "number",
      "occurredAt",
      "enteredAt",
      "author",
      "kind",
      "system",
      "text",
      "device",
      "seq",
      "hash",
    ] as const
  ).map((column) => t(`archive.column.${column}`));

  const rows = function* () {
    let number = 0;
    for (const stored of entries) {
      const { entry, hash } = unseal(stored);
      const words = entryWords(t, entry);
      number += 1;
      yield [
        number,
        entry.occurredAt,
        entry.enteredAt,
        entry.author,
        words.kind,
        words.system,
        words.text,
        entry.device,
        entry.seq,
        hash,
      ];
    }
  };
  return csvPieces(language, header, rows());
};
