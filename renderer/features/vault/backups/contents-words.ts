import type { Backup } from "#shared/contract/areas/keeping.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import type { Language, Translate } from "#shared/text/translator.ts";

const order = ["systems", "endpoints", "contacts", "keys", "runbooks", "incidents", "entries"] as const;

/** What lies in a backup, one piece per kind that is there: `44 systems`. */
export const contentsWords = (
  t: Translate,
  language: Language,
  contents: Backup["contents"],
): readonly string[] => {
  const words = order
    .filter((kind) => contents[kind] > 0)
    .map((kind) =>
      t(`backups.contains.${kind}`, {
        count: contents[kind],
        replace: { count: displayNumber(contents[kind], language) },
      }),
    );
  return words.length === 0 ? [t("backups.contains.nothing")] : words;
};
