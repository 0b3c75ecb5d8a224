import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { shareWordCount } from "#shared/domain/vault/slots.ts";
import type { Translate } from "#shared/text/translator.ts";
import { Button } from "../button.tsx";
import { useText } from "../text.ts";
import css from "./sheets-entry.module.css";
import { isAmong, type OfferedSlot, type SecretEntry } from "./use-secret-entry.ts";
import { checkWords } from "./word-check.ts";
import { WordsField } from "./words-field.tsx";

export type RefusedSheet = Extract<AnyFailure, { kind: "vault.share-refused" }>;

interface SheetsEntryProps {
  readonly entry: SecretEntry;
  /** The sets of sheets of this vault, as far as they can be seen. */
  readonly sets: readonly OfferedSlot[];
  readonly refused: RefusedSheet | undefined;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onEnter: () => void;
  /** The list of sheets was changed: what was said about it no longer fits. */
  readonly onEdit: () => void;
  readonly autoFocus: boolean;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** Holders' sheets, one after the other: what is there already, how many are needed, the field for the next. */
export function SheetsEntry({
  entry,
  sets,
  refused,
  error,
  disabled,
  onEnter,
  onEdit,
  ...field
}: SheetsEntryProps) {
  const { t } = useText();
  const [early, setEarly] = useState(false);
  const edit = (change: () => void): void => {
    change();
    setEarly(false);
    onEdit();
    field.inputRef.current?.focus();
  };
  const take = (): void => {
    const { complete } = checkWords(entry.draft, shareWordCount);
    if (complete) edit(entry.takeSheet);
    else {
      setEarly(true);
      field.inputRef.current?.focus();
    }
  };
  const again = isAmong(entry.sheets, entry.draft);
  const enough = entry.needed !== null && entry.sheets.length >= entry.needed;
  return (
    <div className={css.sheets}>
      {sets.length > 1 && (
        <p className={css.sets}>
          {sets
            .map(({ label, threshold }) => t("vault.sheets.set", { label, count: threshold ?? 2 }))
            .join(" · ")}
        </p>
      )}
      <p className={css.progress} role="status" data-enough={enough || undefined}>
        {enough && <IconCheck size="1rem" aria-hidden />}
        {entry.needed === null
          ? t("vault.sheets.progressUnknown", { count: entry.sheets.length })
          : t("vault.sheets.progress", { count: entry.sheets.length, needed: entry.needed })}
        {enough && `. ${t("vault.sheets.enough")}`}
      </p>
      {entry.sheets.length > 0 && (
        <ul className={css.list} aria-label={t("vault.sheets.list")}>
          {entry.sheets.map((sheet, at) => (
            <Row
              key={sheet.id}
              number={at + 1}
              refused={refused?.entered === at + 1 ? refused : undefined}
              disabled={disabled}
              onRemove={() => edit(() => entry.dropSheet(sheet.id))}
              onCorrect={() => edit(() => entry.correctSheet(sheet.id))}
            />
          ))}
        </ul>
      )}
      <WordsField
        label={t("vault.sheets.label")}
        hint={t("vault.sheets.hint", { total: shareWordCount })}
        total={shareWordCount}
        value={entry.draft}
        onChange={entry.setDraft}
        onComplete={take}
        onEmptyEnter={onEnter}
        error={
          again
            ? t("vault.sheets.again")
            : early
              ? t("vault.words.missing", { total: shareWordCount })
              : error
        }
        disabled={disabled}
        {...field}
      />
      <div>
        <Button onPress={take} disabled={disabled || entry.draft.trim() === "" || again}>
          {t("vault.sheets.take")}
        </Button>
      </div>
    </div>
  );
}

const reasonOf = (t: Translate, { reason, position }: RefusedSheet): string =>
  t(`vault.wordsReason.${reason}`, { position: position ?? t("general.unknown") });

interface RowProps {
  /** Its place among those entered, from 1: failures name it so. */
  readonly number: number;
  readonly refused: RefusedSheet | undefined;
  readonly disabled: boolean;
  readonly onRemove: () => void;
  readonly onCorrect: () => void;
}

function Row({ number, refused, disabled, onRemove, onCorrect }: RowProps) {
  const { t } = useText();
  return (
    <li className={css.row} data-refused={refused !== undefined || undefined}>
      {refused ? <IconAlertTriangle size="1rem" aria-hidden /> : <IconCheck size="1rem" aria-hidden />}
      <span className={css.number}>{t("vault.sheets.number", { number })}</span>
      <span className={css.what}>
        {refused
          ? t("vault.sheets.refused", { reason: reasonOf(t, refused) })
          : t("vault.sheets.entered", { count: shareWordCount })}
      </span>
      {refused && (
        <Button
          size="sm"
          onPress={onCorrect}
          disabled={disabled}
          label={t("vault.sheets.correctLabel", { number })}
        >
          {t("vault.sheets.correct")}
        </Button>
      )}
      <Button
        size="sm"
        tone="quiet"
        onPress={onRemove}
        disabled={disabled}
        label={t("vault.sheets.removeLabel", { number })}
      >
        {t("vault.sheets.remove")}
      </Button>
    </li>
  );
}
