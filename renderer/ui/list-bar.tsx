import type { ReactNode, RefObject } from "react";
import { displayNumber } from "#shared/text/numbers.ts";
import css from "./list-bar.module.css";
import { SearchField } from "./search-field.tsx";
import { useText } from "./text.ts";

export interface ListBarProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many rows are left of how many; undefined while nobody knows. */
  readonly shown: number | undefined;
  readonly total: number | undefined;
  /** Around the list: arrow down and Enter lead into its grid. */
  readonly listRef: RefObject<HTMLElement | null>;
  readonly tools?: ReactNode;
}

/** The search box and the count above a list that is filtered by its screen instead of by its table. */
export function ListBar({ label, value, onChange, shown, total, listRef, tools }: ListBarProps) {
  const { t, language } = useText();
  return (
    <div className={css.bar}>
      <div className={css.search}>
        <SearchField
          label={label}
          value={value}
          onChange={onChange}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "Enter") return;
            event.preventDefault();
            listRef.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
          }}
        />
      </div>
      <span className={css.count} role="status">
        {shown === undefined
          ? ""
          : total === undefined || shown === total
            ? t("general.table.shown", { count: shown, replace: { count: displayNumber(shown, language) } })
            : t("general.table.of", {
                shown: displayNumber(shown, language),
                total: displayNumber(total, language),
              })}
      </span>
      {tools}
    </div>
  );
}
