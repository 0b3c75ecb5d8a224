/** One field of a record as it was and as it would be. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A record's fields as text, for people to compare. */
export type FieldTexts = Readonly<Record<string, string>>;

/** The fields in which two forms of one record differ, in the order of `after`; before null: all that are filled. */
export const differenceOf = (before: FieldTexts | null, after: FieldTexts): readonly FieldDifference[] =>
  Object.entries(after)
    .map(([field, text]) => ({ field, before: before?.[field] ?? "", after: text }))
    .filter((difference) => difference.before !== difference.after);
