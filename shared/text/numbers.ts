import type { Language } from "./translator.ts";

/** Numbers as the language writes them: `1.200` in German, `1,200` in English. */
export const displayNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Sizes for people, in steps of 1,000 as media are sold: `512 MB`. */
export const displayBytes = (bytes: number, language: Language): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
};

/** A share as a percentage: 0.62 -> `62 %`. */
export const displayShare = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);

/** `A, B, C`; at most `most` items, the rest as a number: a list in a sentence must stay readable. */
export const displayList = (items: readonly string[], language: Language, most = 8): string =>
  items.length <= most
    ? items.join(", ")
    : `${items.slice(0, most).join(", ")} … (+${displayNumber(items.length - most, language)})`;
