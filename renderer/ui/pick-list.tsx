// biome-ignore-all lint/a11y/useSemanticElements: options outside the view are not in the page; a <select> cannot do that
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useRowKeys } from "./data-table/row-keys.ts";
import css from "./pick-list.module.css";

export interface PickListProps<R> {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly isPicked: (row: R) => boolean;
  readonly onPick: (row: R, picked: boolean) => void;
  /** What stands beside the tick; the first line of a row. */
  readonly children: (row: R) => ReactNode;
  /** Height of a row in rem; default 2.25. */
  readonly rowHeight?: number;
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
}

/**
 * A long list to tick things off in: only the rows in view are in the page. Arrow keys, Home, End and Page keys move, Space or
 * Enter ticks. Takes the height that is left.
 */
export function PickList<R>({
  rows,
  rowKey,
  isPicked,
  onPick,
  rowHeight = 2.25,
  ...props
}: PickListProps<R>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPixels = Math.round(
    rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  const toggle = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onPick(row, !isPicked(row));
  };
  const keys = useRowKeys({
    count: rows.length,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 1),
    show: (index) => virtual.scrollToIndex(index),
    open: toggle,
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    // The active row stays in the page while it is out of view: aria-activedescendant must point at something.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), keys.active])]
        .filter((index) => index >= 0 && index < rows.length)
        .sort((a, b) => a - b),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === " " && keys.active >= 0) {
      event.preventDefault();
      toggle(keys.active);
    } else keys.onKeyDown(event);
  };

  if (rows.length === 0) return <div className={css.empty}>{props.empty}</div>;
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="listbox"
      aria-multiselectable
      aria-label={props.label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={keys.onFocus}
      {...(keys.active >= 0 && { "aria-activedescendant": `${id}-${keys.active}` })}
    >
      <div className={css.body} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its active row
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus
            <div
              key={rowKey(row)}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={isPicked(row)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={css.row}
              data-active={item.index === keys.active || undefined}
              style={{ height: rowPixels, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                keys.setActive(item.index);
                toggle(item.index);
              }}
            >
              <span className={css.tick} aria-hidden>
                {isPicked(row) && (
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path
                      d="M3.5 8.5 6.5 11.5 12.5 4.5"
                      fill="none"
                      stroke="currentColor"
                      strokeWidth="2"
                      strokeLinecap="round"
                    />
                  </svg>
                )}
              </span>
              {props.children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
