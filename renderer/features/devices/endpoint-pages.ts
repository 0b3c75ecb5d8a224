import type { Endpoint } from "#shared/domain/systems/system.ts";

/** Rows per question to the core. */
export const pageSize = 100;

/** What is known of a list that is fetched in pieces. */
export interface Pages {
  /** Which question they answer. */
  readonly key: string;
  readonly text: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Endpoint[]>;
}

/** Pages that rows first to last (inclusive) lie on. */
export const pagesOf = (first: number, last: number): readonly number[] => {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** A row, or undefined while its page is not here. */
export const rowAt = ({ pages }: Pages, index: number): Endpoint | undefined =>
  pages.get(Math.floor(index / pageSize))?.[index % pageSize];
