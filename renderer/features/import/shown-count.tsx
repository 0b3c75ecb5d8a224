import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../../ui/text.ts";
import css from "./lists.module.css";

interface ShownCountProps {
  readonly of: "problems" | "changes";
  readonly shown: number;
  readonly total: number;
}

/** `12 remarks`, or `3 of 12 remarks` while a filter hides some; read aloud when it changes. */
export function ShownCount({ of, shown, total }: ShownCountProps) {
  const { t, language } = useText();
  return (
    <p className={css.count} role="status">
      {shown === total
        ? t(`fill.${of}.of`, { count: total, replace: { count: displayNumber(total, language) } })
        : t(`fill.${of}.some`, {
            shown: displayNumber(shown, language),
            total: displayNumber(total, language),
          })}
    </p>
  );
}
