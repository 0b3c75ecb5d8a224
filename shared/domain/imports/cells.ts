/** A cell without the blanks around it, with `\n` for every line break and composed letters; the words stay as written. */
export const tidy = (cell: string): string => cell.replace(/\r\n?/g, "\n").trim().normalize("NFC");

/** For facts and headings: at most `max` characters, cut with an ellipsis. */
export const clip = (text: string, max = 80): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;

/** True when a spreadsheet would run the cell as a formula; numbers and phone numbers with a sign are none. */
export const isFormula = (cell: string): boolean =>
  /^[=@]\s*\S/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s().,/-]*$/.test(cell));

/**
 * True when letters were lost before the file was written: the replacement character, or in `names` a question mark
 * where only a letter can stand (`Çi?dem`, `?ukasz`).
 */
export const hasLostLetters = (cell: string, names: boolean): boolean =>
  cell.includes("\ufffd") || (names && /\p{L}\?\p{L}|(?:^|[\s-])\?\p{Ll}/u.test(cell));

/** `7`, `T1`, `Tier 2`, `Stufe 3` -> the number; null for everything else. */
export const readTier = (cell: string): number | null => {
  const digits = /^(?:\p{L}+[\s-]*)?(\d{1,2})$/u.exec(cell)?.[1];
  return digits === undefined ? null : Number(digits);
};

const minutesByUnit: Readonly<Record<string, number>> = { m: 1, h: 60, s: 60, d: 1440, t: 1440 };

/** Minutes that one of the column's numbers stands for, by the unit in its heading: `RTO (h)` -> 60. */
export const minutesPerUnit = (heading: string): number => {
  const unit =
    /[([]\s*(?:in\s+)?(min|h|std|stunden|hours|d|tage|days)/i.exec(heading)?.[1] ??
    /\b(hours|stunden|days|tagen?)\b/i.exec(heading)?.[1];
  return minutesByUnit[(unit ?? "m").charAt(0).toLowerCase()] ?? 1;
};

/**
 * A span as exports write it -> minutes: `90`, `1,5`, `1.440`, `4 h`, `2 Tage`, `30 min`; null when it is no such thing.
 * perUnit: what a number without a unit counts in, in minutes.
 */
export const readMinutes = (cell: string, perUnit: number): number | null => {
  const match = /^(\d[\d.,]*)\s*(min|mins|minuten|minutes|m|h|std|stunden?|hours?|d|days?|tage?)?\.?$/i.exec(
    cell,
  );
  const amount = match?.[1] === undefined ? null : readAmount(match[1]);
  if (amount === null) return null;
  const unit = match?.[2];
  return amount * (unit === undefined ? perUnit : (minutesByUnit[unit.charAt(0).toLowerCase()] ?? 1));
};

/** Points and commas before exactly three digits group thousands, otherwise they are the decimal mark. */
const readAmount = (text: string): number | null => {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ""));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
};
