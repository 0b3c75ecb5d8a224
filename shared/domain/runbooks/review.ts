/**
 * Date until which a review counts: `2026-02-01` and `90d` -> `2026-05-02`.
 * every: a number with d, w, m or y (days, weeks, months, years). A month that is too short ends on its last day.
 * "" when one of them is missing or cannot be read.
 */
export const reviewDue = (reviewed: string, every: string): string => {
  const date = readDate(reviewed);
  const span = readSpan(every);
  if (date === null || span === null) return "";
  const days = new Date(Date.UTC(date.year, date.month - 1, date.day + span.days));
  if (span.months === 0) return isoDate(days);
  const month = date.month - 1 + span.months;
  const last = new Date(Date.UTC(date.year, month + 1, 0)).getUTCDate();
  return isoDate(new Date(Date.UTC(date.year, month, Math.min(date.day, last))));
};

/** True when the review no longer counts on that day. today, due: `YYYY-MM-DD`; due may be "". */
export const isReviewOverdue = (due: string, today: string): boolean => due !== "" && due < today;

export const isDate = (text: string): boolean => readDate(text) !== null;
export const isSpan = (text: string): boolean => readSpan(text) !== null;

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

const readDate = (
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && isoDate(date) === text ? { year, month, day } : null;
};

const readSpan = (text: string): { readonly days: number; readonly months: number } | null => {
  const [, digits, unit] = /^(\d{1,4})\s*([dwmy])$/i.exec(text.trim()) ?? [];
  const count = Number(digits);
  if (unit === undefined || count === 0) return null;
  const spans = { d: [count, 0], w: [count * 7, 0], m: [0, count], y: [0, count * 12] } as const;
  const [days, months] = spans[unit.toLowerCase() as keyof typeof spans];
  return { days, months };
};
