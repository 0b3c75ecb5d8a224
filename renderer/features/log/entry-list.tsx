import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { LoggedEntry } from "#shared/contract/shapes.ts";
import { useText } from "../../ui/text.ts";
import css from "./entry-list.module.css";
import { LogEntry } from "./log-entry.tsx";
import { entryKey } from "./pages.ts";

interface EntryListProps {
  /** Newest first. */
  readonly entries: readonly LoggedEntry[];
  /** How many there will be once all are here. */
  readonly total: number;
  /** The end of what is here comes into view. */
  readonly onEnd: () => void;
}

/** A long log: only the entries in view are in the page, and a day begins with its date. */
export function EntryList({ entries, total, onEnd }: EntryListProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 8,
    getItemKey: (index) => {
      const entry = entries[index];
      return entry ? entryKey(entry) : index;
    },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= entries.length - 20) onEnd();
  }, [last, entries.length, onEnd]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section ref={scroller} className={css.scroller} aria-label={t("journal.list")} tabIndex={0}>
      <ol className={css.list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          const day = entry.occurredAt.slice(0, 10);
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={css.item}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {entries[item.index - 1]?.occurredAt.slice(0, 10) !== day && <p className={css.day}>{day}</p>}
              <LogEntry entry={entry} withProof />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
