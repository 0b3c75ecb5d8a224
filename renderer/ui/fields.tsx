import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { KeyboardEvent, ReactNode, Ref } from "react";

/** What all fields share. `error` is a sentence for the person; its presence marks the field as refused. */
interface FieldProps {
  readonly label: string;
  /** Stays visible while typing: what to put here, in which form. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

const common = ({ label, hint, error, disabled, required }: FieldProps) => ({
  label,
  description: hint,
  error,
  disabled: disabled ?? false,
  required: required ?? false,
});

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Monospaced: ids, codes, paths. */
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ value, onChange, mono, autoFocus, inputRef, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...common(rest)}
      {...(rest.placeholder !== undefined && { placeholder: rest.placeholder })}
      {...(rest.maxLength !== undefined && { maxLength: rest.maxLength })}
      {...(rest.onKeyDown && { onKeyDown: rest.onKeyDown })}
      {...(inputRef && { ref: inputRef })}
      {...(autoFocus && { autoFocus: true, "data-autofocus": true })}
      {...(mono && { styles: { input: { fontFamily: "var(--mantine-font-family-monospace)" } } })}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface TextBoxProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly minRows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with them. */
export function TextBox({ value, onChange, minRows, autoFocus, inputRef, ...rest }: TextBoxProps) {
  return (
    <Textarea
      {...common(rest)}
      {...(rest.placeholder !== undefined && { placeholder: rest.placeholder })}
      {...(rest.maxLength !== undefined && { maxLength: rest.maxLength })}
      {...(rest.onKeyDown && { onKeyDown: rest.onKeyDown })}
      {...(inputRef && { ref: inputRef })}
      {...(autoFocus && { autoFocus: true, "data-autofocus": true })}
      autosize
      minRows={minRows ?? 3}
      maxRows={12}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
}

/** A choice among known values, as the system's own drop-down: works with every keyboard and reader. */
export function SelectField<V extends string>({ value, onChange, choices, ...rest }: SelectFieldProps<V>) {
  return (
    <NativeSelect
      {...common(rest)}
      data={choices.map((choice) => ({ ...choice }))}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
}

/** A whole number; null while the field is empty. */
export function NumberField({ value, onChange, min, max, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      {...common(rest)}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      allowDecimal={false}
      hideControls
      value={value ?? ""}
      onChange={(entered) => onChange(typeof entered === "number" ? entered : null)}
    />
  );
}

export interface CheckFieldProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ checked, onChange, ...rest }: CheckFieldProps) {
  return (
    <Checkbox
      {...common(rest)}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
