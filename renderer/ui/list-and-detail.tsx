import type { ReactNode, Ref } from "react";
import css from "./list-and-detail.module.css";

export interface ListAndDetailProps {
  readonly list: ReactNode;
  /** The box around the list: to measure it, and to put the focus into it. */
  readonly listRef?: Ref<HTMLDivElement>;
  /** What is open; without it the list takes the whole width. */
  readonly detail?: ReactNode;
  /** Names the part beside the list for those who do not see it. */
  readonly detailLabel: string;
}

/** A list with what is open in it beside it, below it where the window is narrow. Belongs in a `Screen fill`. */
export function ListAndDetail({ list, listRef, detail, detailLabel }: ListAndDetailProps) {
  return (
    <div className={css.split} data-open={detail !== undefined || undefined}>
      <div className={css.list} {...(listRef && { ref: listRef })}>
        {list}
      </div>
      {detail !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        <section className={css.detail} aria-label={detailLabel} tabIndex={0}>
          {detail}
        </section>
      )}
    </div>
  );
}
