import { useId } from "react";
import css from "./choice-field.module.css";
import type { Choice } from "./fields.tsx";

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** disabled: it is there, and cannot be chosen here and now; say beside it why. */
  readonly choices: readonly (Choice<V> & { readonly disabled?: boolean })[];
  readonly disabled?: boolean;
}

/** Few choices that are all worth seeing, side by side; radio buttons underneath. */
export function ChoiceField<V extends string>({
  label,
  hint,
  value,
  onChange,
  choices,
  disabled = false,
}: ChoiceFieldProps<V>) {
  const id = useId();
  return (
    <fieldset
      className={css.field}
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className={css.label}>{label}</legend>
      {hint !== undefined && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={css.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
