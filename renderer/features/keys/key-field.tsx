import { IconScan } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useId } from "react";
import { useText } from "../../ui/text.ts";
import css from "./keys.module.css";

export interface KeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  /** The list that it moves through, and the option it stands at; absent while there is no list. */
  readonly list?: { readonly id: string; readonly active: string | undefined };
}

/** One large field for whatever the person has in hand: typed, or read by a scanner (which is a keyboard). */
export function KeyField({ value, onChange, onKeyDown, inputRef, list }: KeyFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className={css.field}>
      <IconScan size="1.5rem" aria-hidden className={css.fieldIcon} />
      <input
        ref={inputRef}
        id={id}
        className={css.input}
        aria-label={t("keys.field")}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the screen is this field; a scanner must find it ready
        autoFocus
        {...(list && {
          role: "combobox",
          "aria-expanded": true,
          "aria-controls": list.id,
          ...(list.active !== undefined && { "aria-activedescendant": list.active }),
        })}
      />
      <label htmlFor={id} id={`${id}-hint`} className={css.fieldHint}>
        {t("keys.fieldHint")}
      </label>
    </div>
  );
}
