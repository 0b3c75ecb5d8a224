import { type ReactNode, useId } from "react";
import css from "./option-cards.module.css";

export interface OptionCard<V extends string> {
  readonly value: V;
  readonly title: string;
  /** One line: what choosing it means. */
  readonly note: string;
  readonly icon?: ReactNode;
}

export interface OptionCardsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly OptionCard<V>[];
  /** side: as many beside one another as there is room for. rows: one below the other, each on a line. */
  readonly layout?: "side" | "rows";
}

/** A choice whose meaning has to be read before it is made; radio buttons underneath. */
export function OptionCards<V extends string>({
  label,
  value,
  onChange,
  options,
  layout = "side",
}: OptionCardsProps<V>) {
  const id = useId();
  return (
    <fieldset className={css.field}>
      <legend className={css.label}>{label}</legend>
      <div className={css.options} data-layout={layout}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-describedby={`${id}-${option.value}`}
            />
            <span className={css.card}>
              <span className={css.title}>
                {option.icon}
                {option.title}
              </span>
              <span className={css.note} id={`${id}-${option.value}`} aria-hidden>
                {option.note}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
