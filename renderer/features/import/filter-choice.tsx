import { useId } from "react";
import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../../ui/text.ts";
import css from "./filter-choice.module.css";

export interface FilterOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count: number;
}

interface FilterChoiceProps<V extends string> {
  /** Read aloud only. */
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly FilterOption<V>[];
}

/** A few parts of a list with how many are in each; radio buttons in one row. Parts without anything cannot be chosen. */
export function FilterChoice<V extends string>({ label, value, onChange, options }: FilterChoiceProps<V>) {
  const { language } = useText();
  const name = useId();
  return (
    <fieldset className={css.filter}>
      <legend className={css.spoken}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.count === 0 && option.value !== value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label} <span className={css.count}>{displayNumber(option.count, language)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
