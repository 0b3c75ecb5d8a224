import { type RefObject, useEffect, useRef, useState } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { recoveryWordCount, type SlotType, slotTypes } from "#shared/domain/vault/slots.ts";
import type { Translate } from "#shared/text/translator.ts";
import { ChoiceField } from "../choice-field.tsx";
import { PassphraseField } from "../passphrase-field.tsx";
import { useText } from "../text.ts";
import css from "./secret-fields.module.css";
import { SheetsEntry } from "./sheets-entry.tsx";
import type { OfferedSlot, SecretEntry } from "./use-secret-entry.ts";
import { WordsField } from "./words-field.tsx";

export interface SecretFieldsProps {
  readonly entry: SecretEntry;
  /** What can be seen of the slots; undefined while it is not known. */
  readonly slots: readonly OfferedSlot[] | undefined;
  /** Of the newest attempt: empties a wrong passphrase, marks a refused sheet, and gives the field the focus again. */
  readonly failure: AnyFailure | undefined;
  /** It was tried with something missing: says what. */
  readonly tried: boolean;
  readonly disabled: boolean;
  /** The person is done: Enter after the last word, or in an empty field of sheets. */
  readonly onEnter: () => void;
  /** Something was changed that the failure was about. */
  readonly onEdit: () => void;
  readonly autoFocus: boolean;
}

/** The ways to open a vault and the fields of the one that was chosen. Words and sheets stay after a refusal, for correction. */
export function SecretFields({
  entry,
  slots,
  failure,
  tried,
  disabled,
  onEnter,
  onEdit,
  ...props
}: SecretFieldsProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState(false);
  // Whoever goes through the ways with the arrow keys must not be carried off into a field.
  const autoFocus = props.autoFocus && !chosen;
  const passphraseField = useRef<HTMLInputElement>(null);
  const wordsField = useRef<HTMLTextAreaElement>(null);
  const { way, setPassphrase } = entry;
  useRefusal(failure, way, setPassphrase, way === "passphrase" ? passphraseField : wordsField);
  const missing = tried && entry.secret === null && !failure;
  const without = slots === undefined ? [] : slotTypes.filter((type) => !entry.offered.includes(type));

  return (
    <>
      <div className={css.ways}>
        <ChoiceField
          label={t("vault.way.label")}
          value={way}
          onChange={(type) => {
            setChosen(true);
            entry.chooseWay(type);
            onEdit();
          }}
          disabled={disabled}
          choices={slotTypes.map((type) => ({
            value: type,
            label: t(`vault.way.${type}`),
            disabled: !entry.offered.includes(type),
          }))}
        />
        {without.length > 0 && (
          <p className={css.note}>{without.map((type) => t(`vault.way.without.${type}`)).join(" ")}</p>
        )}
      </div>
      {way === "passphrase" && (
        <PassphraseField
          label={t("vault.passphrase")}
          value={entry.passphrase}
          onChange={setPassphrase}
          disabled={disabled}
          error={missing ? t("vault.passphraseMissing") : undefined}
          autoFocus={autoFocus}
          inputRef={passphraseField}
        />
      )}
      {way === "words" && (
        <WordsField
          label={t("vault.words.label", { total: recoveryWordCount })}
          hint={t("vault.words.hint")}
          total={recoveryWordCount}
          value={entry.words}
          onChange={entry.setWords}
          onComplete={onEnter}
          disabled={disabled}
          error={missing ? t("vault.words.missing", { total: recoveryWordCount }) : undefined}
          autoFocus={autoFocus}
          inputRef={wordsField}
        />
      )}
      {way === "shares" && (
        <SheetsEntry
          entry={entry}
          sets={(slots ?? []).filter(({ type }) => type === "shares")}
          refused={failure?.kind === "vault.share-refused" ? failure : undefined}
          error={missing ? missingSheets(t, entry) : undefined}
          disabled={disabled}
          onEnter={onEnter}
          onEdit={onEdit}
          autoFocus={autoFocus}
          inputRef={wordsField}
        />
      )}
    </>
  );
}

const missingSheets = (t: Translate, { needed, sheets }: SecretEntry): string =>
  needed === null
    ? t("vault.sheets.missingAny")
    : t("vault.sheets.missing", { count: Math.max(1, needed - sheets.length) });

/** After a refusal the field has the focus again; only a passphrase, which nobody could check by eye, is emptied. */
const useRefusal = (
  failure: AnyFailure | undefined,
  way: SlotType,
  setPassphrase: (passphrase: string) => void,
  field: RefObject<HTMLElement | null>,
): void => {
  const latest = useRef({ way, field });
  latest.current = { way, field };
  useEffect(() => {
    if (failure === undefined) return;
    if (failure.kind === "vault.wrong-secret" && latest.current.way === "passphrase") setPassphrase("");
    latest.current.field.current?.focus();
  }, [failure, setPassphrase]);
};
