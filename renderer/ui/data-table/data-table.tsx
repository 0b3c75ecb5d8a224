// biome-ignore-all lint/a11y/useSemanticElements: rows outside the view are not in the page; a <table> cannot do that
import { IconChevronDown, IconChevronUp, IconSelector } from "@tabler/icons-react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { displayNumber } from "#shared/text/numbers.ts";
import { SearchField } from "../search-field.tsx";
import { useText } from "../text.ts";
import { type Column, matchingRows, nextSorting, type Sorting, sortRows } from "./columns.ts";
import css from "./data-table.module.css";
import { useRowKeys } from "./row-keys.ts";

export interface DataTableProps<R> {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  /** Enter or a click on a row. Without it rows can still be walked through. */
  readonly onOpen?: (row: R) => void;
  /** The row that a panel beside the table shows. */
  readonly openKey?: string | undefined;
  /** What the search box looks through; without it there is no box. */
  readonly searchText?: (row: R) => string;
  readonly searchLabel?: string;
  readonly initialSorting?: Sorting;
  /** Controls at the right of the search box. */
  readonly tools?: ReactNode;
  /** Shown when there are no rows at all (an EmptyState). */
  readonly empty?: ReactNode;
  /** Height of a row in rem; default 2.25. Rows do not wrap. */
  readonly rowHeight?: number;
  /** Amber or red mark at the start of a row; its meaning must also stand in a cell. */
  readonly tone?: (row: R) => "act" | "alarm" | undefined;
}

/**
 * A table for long lists: only the rows in view are in the page. Search as you type, headers sort, arrow keys, Home, End
 * and Page keys move, Enter opens. Takes the height that is left in a `Screen fill`; 20 rem at least.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rowKey, onOpen, openKey, searchText, tools, rowHeight = 2.25 } = props;
  const { t, language } = useText();
  const id = useId();
  const [search, setSearch] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(props.initialSorting ?? null);
  const sought = useDeferredValue(search);
  const rows = useMemo(
    () => sortRows(matchingRows(props.rows, searchText, sought), columns, sorting),
    [props.rows, searchText, sought, columns, sorting],
  );

  const scroller = useRef<HTMLDivElement>(null);
  const pixelsPerRem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rowPixels = Math.round(rowHeight * pixelsPerRem);
  const keys = useRowKeys({
    count: rows.length,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2),
    show: (index) => virtual.scrollToIndex(index),
    open: (index) => {
      const row = rows[index];
      if (row !== undefined) onOpen?.(row);
    },
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    scrollPaddingStart: rowPixels,
    // The active row stays in the page while it is out of view: aria-activedescendant must point at something.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), keys.active])]
        .filter((index) => index >= 0 && index < rows.length)
        .sort((a, b) => a - b),
  });

  if (props.rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  const tracks = columns.map((column) => column.width ?? "minmax(6rem, 1fr)").join(" ");
  const headerOf = columns.find((column) => column.rowHeader)?.id ?? columns[0]?.id;
  return (
    <div className={css.frame}>
      {(searchText !== undefined || tools !== undefined) && (
        <div className={css.bar}>
          {searchText !== undefined && (
            <div className={css.search}>
              <SearchField
                label={props.searchLabel ?? t("general.search")}
                value={search}
                onChange={setSearch}
                controls={id}
                onKeyDown={(event) => {
                  if (event.key === "ArrowDown" || event.key === "Enter") {
                    event.preventDefault();
                    scroller.current?.focus();
                  }
                }}
              />
            </div>
          )}
          <span className={css.count} role="status">
            {rows.length === props.rows.length
              ? t("general.table.shown", {
                  count: rows.length,
                  replace: { count: displayNumber(rows.length, language) },
                })
              : t("general.table.of", {
                  shown: displayNumber(rows.length, language),
                  total: displayNumber(props.rows.length, language),
                })}
          </span>
          {tools}
        </div>
      )}
      <div
        ref={scroller}
        id={id}
        className={css.scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        {...(keys.active >= 0 && rows.length > 0 && { "aria-activedescendant": `${id}-${keys.active}` })}
      >
        <div
          className={css.head}
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: tracks }}
          tabIndex={-1}
        >
          {columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sorting={sorting}
              onSort={() => setSorting(nextSorting(sorting, column.id))}
            />
          ))}
        </div>
        <div className={css.body} style={{ height: virtual.getTotalSize() }} role="rowgroup">
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active row
              <div
                key={key}
                id={`${id}-${item.index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={openKey === undefined ? undefined : openKey === key}
                className={css.row}
                data-active={item.index === keys.active || undefined}
                data-opens={onOpen !== undefined || undefined}
                data-tone={props.tone?.(row)}
                style={{
                  gridTemplateColumns: tracks,
                  height: rowPixels,
                  transform: `translateY(${item.start}px)`,
                }}
                onClick={() => {
                  keys.setActive(item.index);
                  onOpen?.(row);
                }}
              >
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role={column.id === headerOf ? "rowheader" : "gridcell"}
                    className={css.cell}
                    data-align={column.align}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        {rows.length === 0 && (
          <p className={css.none}>
            {search === "" ? t("general.none") : t("general.table.noMatch", { text: search })}
          </p>
        )}
      </div>
    </div>
  );
}

function HeaderCell<R>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<R>;
  readonly sorting: Sorting | null;
  readonly onSort: () => void;
}) {
  const { t } = useText();
  const mine = sorting?.column === column.id ? sorting : null;
  const order = mine === null ? "none" : mine.descending ? "descending" : "ascending";
  const Icon = mine === null ? IconSelector : mine.descending ? IconChevronDown : IconChevronUp;
  return (
    <div
      role="columnheader"
      className={css.headCell}
      data-align={column.align}
      tabIndex={-1}
      {...(column.sortBy && { "aria-sort": order })}
    >
      {column.sortBy ? (
        <button
          type="button"
          className={css.sort}
          onClick={onSort}
          title={t("general.table.sortBy", { column: column.title })}
        >
          {column.title}
          <Icon size="0.875rem" aria-hidden />
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
