import type { ReactNode } from "react";
import css from "./digits.module.css";

/** Ids, codes, times and numbers that are compared: monospaced, never broken across lines. */
export function Digits({ children, strong }: { readonly children: ReactNode; readonly strong?: boolean }) {
  return (
    <span className={css.digits} data-strong={strong || undefined}>
      {children}
    </span>
  );
}

/** A number that a screen is about, e.g. `388 / 800`. */
export function KeyFigure({
  value,
  of,
  label,
}: {
  readonly value: string;
  readonly of?: string;
  readonly label?: string;
}) {
  return (
    <div className={css.figure}>
      <span className={css.value}>{value}</span>
      {of !== undefined && <span className={css.of}> / {of}</span>}
      {label !== undefined && <div className={css.figureLabel}>{label}</div>}
    </div>
  );
}
