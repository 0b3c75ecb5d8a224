import type { ReactNode } from "react";

/** One column of a table over rows of type R. */
export interface Column<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What it is sorted by; absent: the column cannot be sorted. Empty text and null come last in both directions. */
  readonly sortBy?: (row: R) => string | number | null;
  /** A CSS grid track: `8rem`, `minmax(10rem, 2fr)`. Default `minmax(6rem, 1fr)`. */
  readonly width?: string;
  /** Numbers stand at the right. */
  readonly align?: "start" | "end";
  /** The column that names the row; read first. Default: the first. */
  readonly rowHeader?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const isEmpty = (value: string | number | null): value is null | "" => value === null || value === "";

/** A sorted copy; stable, numbers inside text by their value (`PC9` before `PC10`), what is empty last. */
export const sortRows = <R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | null,
): readonly R[] => {
  const sortBy = columns.find((column) => column.id === sorting?.column)?.sortBy;
  if (!sorting || !sortBy) return rows;
  const direction = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortBy(row) }))
    .sort((a, b) => {
      if (isEmpty(a.key) || isEmpty(b.key)) return Number(isEmpty(a.key)) - Number(isEmpty(b.key));
      const order =
        typeof a.key === "number" && typeof b.key === "number"
          ? a.key - b.key
          : collator.compare(String(a.key), String(b.key));
      return direction * order;
    })
    .map(({ row }) => row);
};

/** Ascending, then descending, then as it came. */
export const nextSorting = (sorting: Sorting | null, column: string): Sorting | null => {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
};

/** Rows whose text holds every word of the search, in any order; letter case and accents do not count. */
export const matchingRows = <R>(
  rows: readonly R[],
  textOf: ((row: R) => string) | undefined,
  search: string,
): readonly R[] => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (!textOf || words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(textOf(row));
    return words.every((word) => text.includes(word));
  });
};

/** Lower case without accents: `Über` is found by `uber` and by `über`. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
