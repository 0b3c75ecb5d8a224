// biome-ignore-all lint/a11y/useSemanticElements: entries outside the view are not in the page; a <ul> cannot do that
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import css from "./virtual-list.module.css";

interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly itemKey: (item: T, index: number) => string;
  /** Height of an entry before it was seen, in rem. */
  readonly estimate: (item: T) => number;
  readonly render: (item: T) => ReactNode;
}

/**
 * A long list of entries that wrap as they need: only those in view are in the page, each as high as its words. Takes the
 * height that is left; arrow and Page keys scroll it, Home and End lead to its ends.
 */
export function VirtualList<T>({ label, items, itemKey, estimate, render }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const pixelsPerRem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : Math.round(estimate(item) * pixelsPerRem);
    },
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item, index);
    },
    overscan: 8,
  });
  /** The browser's own End stops where the list was thought to end before its last entries were measured. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    virtual.scrollToIndex(event.key === "Home" ? 0 : items.length - 1, { align: "auto" });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section ref={scroller} className={css.scroller} aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
      <div className={css.body} role="list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={css.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
    </section>
  );
}
