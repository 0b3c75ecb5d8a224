import { clip } from "#shared/domain/imports/cells.ts";
import { differenceOf, type FieldTexts } from "#shared/domain/imports/difference.ts";
import { importLimits } from "./limits.ts";

export interface ReportChange {
  readonly change: "new" | "changed";
  readonly id: string;
  readonly title: string;
  readonly fields: { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface Comparison<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly unchanged: number;
  /** In the vault, not in the files. */
  readonly absent: number;
  /** At most `importLimits.changes`, in the order of the files. */
  readonly changes: readonly ReportChange[];
}

/** How records of one kind are compared and shown; the texts never hold a secret. */
export interface Describe<T> {
  readonly title: (record: T) => string;
  readonly fields: (record: T) => FieldTexts;
}

/** Sets the records as the files want them beside those of the vault, by id. */
export const compareWithVault = <T extends { readonly id: string }>(
  wanted: Iterable<T>,
  known: ReadonlyMap<string, T>,
  { title, fields }: Describe<T>,
): Comparison<T> => {
  const added: T[] = [];
  const changed: T[] = [];
  const changes: ReportChange[] = [];
  let unchanged = 0;
  for (const record of wanted) {
    const before = known.get(record.id);
    const difference = differenceOf(before === undefined ? null : fields(before), fields(record));
    if (before !== undefined && difference.length === 0) {
      unchanged += 1;
      continue;
    }
    (before === undefined ? added : changed).push(record);
    if (changes.length < importLimits.changes)
      changes.push({
        change: before === undefined ? "new" : "changed",
        id: record.id,
        title: clip(title(record), 200),
        fields: difference.map(({ field, before: old, after }) => ({
          field,
          before: clip(old, 1000),
          after: clip(after, 1000),
        })),
      });
  }
  const absent = known.size - changed.length - unchanged;
  return { added, changed, unchanged, absent, changes };
};
