// biome-ignore-all lint/a11y/useSemanticElements: rows outside the view are not in the page; a <table> cannot do that
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { Endpoint } from "#shared/domain/systems/system.ts";
import type { Column } from "../../ui/data-table/columns.ts";
import css from "../../ui/data-table/data-table.module.css";
import { useRowKeys } from "../../ui/data-table/row-keys.ts";
import { type Pages, rowAt } from "./endpoint-pages.ts";

export interface DeviceTableProps {
  readonly label: string;
  readonly found: Pages;
  readonly columns: readonly Column<Endpoint>[];
  readonly need: (first: number, last: number) => void;
  readonly onOpen: (endpoint: Endpoint) => void;
  readonly openKey: string;
}

const rowHeightRem = 2.25;
/** Rows that are fetched before they come into view; more than are drawn out of view. */
const margin = 40;

/** The kit's table over rows that are fetched as they come into view: as tall as all of them, holding only what is near. */
export function DeviceTable({ label, found, columns, need, onOpen, openKey }: DeviceTableProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pixelsPerRem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rowPixels = Math.round(rowHeightRem * pixelsPerRem);
  const keys = useRowKeys({
    count: found.total,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2),
    show: (index) => virtual.scrollToIndex(index),
    open: (index) => {
      const row = rowAt(found, index);
      if (row !== undefined) onOpen(row);
    },
  });
  const virtual = useVirtualizer({
    count: found.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    scrollPaddingStart: rowPixels,
    // The active row stays in the page while it is out of view: aria-activedescendant must point at something.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), keys.active])]
        .filter((index) => index >= 0 && index < found.total)
        .sort((a, b) => a - b),
  });
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(
    () => need(startIndex - margin, Math.min(endIndex + margin, found.total - 1)),
    [need, startIndex, endIndex, found.total],
  );

  const tracks = columns.map((column) => column.width ?? "minmax(6rem, 1fr)").join(" ");
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={found.total + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      {...(keys.active >= 0 && found.total > 0 && { "aria-activedescendant": `${id}-${keys.active}` })}
    >
      <div
        className={css.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks }}
        tabIndex={-1}
      >
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={css.headCell} tabIndex={-1}>
            {column.title}
          </div>
        ))}
      </div>
      <div className={css.body} style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(found, index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active row
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={row !== undefined && row.id === openKey}
              aria-busy={row === undefined || undefined}
              className={css.row}
              data-active={index === keys.active || undefined}
              data-opens
              style={{ gridTemplateColumns: tracks, height: rowPixels, transform: `translateY(${start}px)` }}
              onClick={() => {
                keys.setActive(index);
                if (row !== undefined) onOpen(row);
              }}
            >
              {columns.map((column) => (
                <div key={column.id} role={column.rowHeader ? "rowheader" : "gridcell"} className={css.cell}>
                  {row === undefined ? "" : column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
