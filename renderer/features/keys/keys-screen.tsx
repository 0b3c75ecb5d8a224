import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { KeyField } from "./key-field.tsx";
import { KeyList, optionId } from "./key-list.tsx";
import { KeyPanel } from "./key-panel.tsx";
import css from "./keys.module.css";
import { NoMatch, NothingAsked } from "./nothing-found.tsx";
import { focusRevealForm } from "./reveal-form.tsx";
import { useKeySearch } from "./use-key-search.ts";
import { useReveal } from "./use-reveal.ts";

const nothing: readonly RecoveryKeyEntry[] = [];

/** The recovery-key station: type or scan, find the key by its ID, show it for a limited time, next device. */
export function KeysScreen() {
  const { t } = useText();
  const search = useKeySearch();
  const reveal = useReveal();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const listId = useId();

  const { matches, settled } = search;
  const chosen = matches.find((entry) => entry.id === chosenId) ?? matches[0];
  const isList = matches.length > 1 && reveal.shown === null;
  const isGone = reveal.shown !== null && !matches.some((entry) => entry.id === reveal.shown?.entry.id);

  const type = (text: string): void => {
    reveal.forget();
    setChosenId(null);
    setTaking(false);
    search.setText(text);
  };
  const choose = (entry: RecoveryKeyEntry): void => {
    reveal.forget();
    setChosenId(entry.id);
  };
  const next = (): void => {
    type("");
    field.current?.focus();
  };
  const move = (by: number): void => {
    const at = matches.findIndex((entry) => entry.id === chosen?.id);
    const entry = matches[Math.max(0, Math.min(matches.length - 1, at + by))];
    if (entry) choose(entry);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      search.hurry();
      setTaking(true);
    } else if (event.key === "ArrowDown" && isList) move(1);
    else if (event.key === "ArrowUp" && isList) move(-1);
    else if (event.key === "Escape" && search.text !== "" && reveal.shown === null) type("");
    else return;
    event.preventDefault();
  };

  // Enter goes on once the answer to exactly this text is here: a scanner types faster than anything can be found.
  useEffect(() => {
    if (!taking || !settled) return;
    setTaking(false);
    if (chosen !== undefined) focusRevealForm(form.current);
  }, [taking, settled, chosen]);
  // What was removed or replaced by an import in the meantime must not stay on the screen.
  const { forget } = reveal;
  useEffect(() => {
    if (isGone && settled) forget();
  }, [isGone, settled, forget]);

  // Hidden, by Esc or by time: the focus was on the digits; what is typed next is for the next device.
  useEffect(() => {
    if (reveal.before !== null && document.activeElement === document.body) field.current?.select();
  }, [reveal.before]);

  return (
    <Screen title={t("keys.title")} titleHidden fill>
      <KeyField
        value={search.text}
        onChange={type}
        onKeyDown={onKeyDown}
        inputRef={field}
        {...(isList && { list: { id: listId, active: chosen && optionId(listId, chosen) } })}
      />
      {search.failure && <Problem failure={search.failure} onRetry={search.reload} />}
      {search.idle && <NothingAsked />}
      {settled && matches.length === 0 && !search.failure && <NoMatch text={search.asked} />}
      {chosen !== undefined && (
        <div className={css.columns} data-list={isList || undefined}>
          {isList && (
            <KeyList
              id={listId}
              matches={matches}
              total={search.total}
              text={search.asked}
              chosen={chosen.id}
              onChoose={choose}
            />
          )}
          <KeyPanel
            key={chosen.id}
            entry={chosen}
            text={search.asked}
            listed={isList ? matches : nothing}
            reveal={reveal}
            onOther={(entry) => {
              type(entry.keyId.slice(0, 8));
              field.current?.focus();
            }}
            onHide={reveal.hide}
            onNext={next}
            formRef={form}
          />
        </div>
      )}
    </Screen>
  );
}
