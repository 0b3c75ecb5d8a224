import { Textarea } from "@mantine/core";
import { IconArrowsExchange, IconCheck, IconEye, IconEyeOff, IconX } from "@tabler/icons-react";
import { type Ref, useId, useState } from "react";
import { displayList } from "#shared/text/numbers.ts";
import { Button } from "../button.tsx";
import { useText } from "../text.ts";
import { type CheckedWord, checkWords, exchangedYZ } from "./word-check.ts";
import css from "./words-field.module.css";

export interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Words on the sheet. */
  readonly total: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter after the last word: a scanner ends so. An Enter before is a new line. */
  readonly onComplete: () => void;
  /** Enter in the empty field. */
  readonly onEmptyEnter?: () => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Words of a sheet, typed, pasted or scanned; each is checked against the list as it comes. Hidden until asked for. */
export function WordsField({
  total,
  value,
  onChange,
  onComplete,
  onEmptyEnter,
  error,
  disabled = false,
  ...props
}: WordsFieldProps) {
  const { t, language } = useText();
  const id = useId();
  const [shown, setShown] = useState(false);
  const checked = checkWords(value, total);
  const exchanged = exchangedYZ(value, total);
  const wrong =
    checked.unknown.length > 0
      ? t("vault.words.unknown", {
          count: checked.unknown.length,
          positions: displayList(checked.unknown.map(String), language),
        })
      : checked.words.length > total
        ? t("vault.words.tooMany", { total })
        : undefined;
  return (
    <div className={css.words}>
      <div className={css.head}>
        <label className={css.label} htmlFor={id}>
          {props.label}
        </label>
        <Button
          size="sm"
          tone="quiet"
          disabled={disabled}
          icon={shown ? <IconEyeOff size="1rem" /> : <IconEye size="1rem" />}
          onPress={() => setShown(!shown)}
        >
          {t(shown ? "vault.words.hide" : "vault.words.show")}
        </Button>
      </div>
      <Textarea
        id={id}
        description={props.hint}
        error={wrong ?? error}
        rows={3}
        maxLength={2000}
        classNames={{ input: css.field ?? "" }}
        data-hidden={!shown || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const empty = value.trim() === "";
          if (!checked.complete && !(empty && onEmptyEnter)) return;
          event.preventDefault();
          if (checked.complete) onComplete();
          else onEmptyEnter?.();
        }}
        {...(props.autoFocus && { autoFocus: true, "data-autofocus": true })}
        {...(props.inputRef && { ref: props.inputRef })}
      />
      {exchanged !== null && (
        <div className={css.exchange}>
          <p>{t("vault.words.exchanged")}</p>
          <Button
            size="sm"
            icon={<IconArrowsExchange size="1rem" />}
            onPress={() => onChange(exchanged)}
            disabled={disabled}
          >
            {t("vault.words.exchange")}
          </Button>
        </div>
      )}
      <p className={css.count} role="status" data-complete={checked.complete || undefined}>
        {checked.complete && <IconCheck size="1rem" aria-hidden />}
        {checked.complete
          ? t("vault.words.complete", { total })
          : t("vault.words.count", { known: checked.known, total })}
      </p>
      {checked.words.length > 0 && (
        <ol className={css.grid} data-shown={shown || undefined}>
          {Array.from({ length: Math.max(total, checked.words.length) }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word is its position
            <Cell key={at} position={at + 1} word={checked.words[at]} shown={shown} />
          ))}
        </ol>
      )}
    </div>
  );
}

interface CellProps {
  readonly position: number;
  readonly word: CheckedWord | undefined;
  readonly shown: boolean;
}

/** One word by its number on the sheet: whether it is right, and which one when they may be seen. */
function Cell({ position, word, shown }: CellProps) {
  const { t } = useText();
  const state = word?.state ?? "missing";
  return (
    <li className={css.cell} data-state={state}>
      <span className={css.position} aria-hidden>
        {position}
      </span>
      <span className={css.spoken}>
        {t("vault.words.word", { position })}: {t(`vault.words.state.${state}`)}
      </span>
      {shown && word !== undefined && <span className={css.word}>{word.word ?? word.typed}</span>}
      {state === "known" && !shown && <IconCheck size="0.875rem" aria-hidden />}
      {state === "unknown" && <IconX size="0.875rem" aria-hidden />}
      {state === "typing" && !shown && <span aria-hidden>…</span>}
    </li>
  );
}
