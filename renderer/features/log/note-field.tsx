import { Textarea } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useCallback, useRef, useState } from "react";
import { useDraft } from "../../client/drafts.tsx";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { useHotkey } from "../../ui/hotkey.ts";
import { Keys } from "../../ui/keys.tsx";
import { MomentField } from "../../ui/moment-field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { emptyNote, type NoteDraft } from "./note-draft.ts";
import css from "./note-field.module.css";
import { SystemPicker } from "./system-picker.tsx";

const quickMinutes = [5, 10, 15, 30, 60];

/**
 * Where a note is written into the log of an open incident. What was typed stays while other screens are looked at and after a
 * failure; it goes when it is written or when the vault is locked.
 */
export function NoteField({ incident }: { readonly incident: string }) {
  const { t } = useText();
  const note = useCommand("journal", "note");
  const [draft, change, drop] = useDraft<NoteDraft>(`note ${incident}`, emptyNote);
  const [written, setWritten] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useHotkey("N", () => field.current?.focus());

  const setSystem = useCallback(
    (chosen: string) => change((before) => ({ ...before, system: chosen })),
    [change],
  );

  const { text, moment, system } = draft;
  const timeMissing = moment.at === undefined;
  const submit = async (): Promise<void> => {
    if (note.busy || text.trim() === "") return field.current?.focus();
    setRefused(timeMissing);
    if (moment.at === undefined) return;
    const result = await note.run({
      incident,
      text: text.trim(),
      ...(moment.at !== null && { occurredAt: moment.at }),
      ...(system !== "" && { system }),
    });
    if (!result.ok) return;
    drop();
    setWritten(result.value.seq);
    field.current?.focus();
  };

  return (
    <form
      className={css.note}
      aria-label={t("journal.note.title")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {note.failure && <Problem failure={note.failure} onDismiss={note.clear} />}
      <div className={css.box}>
        <Textarea
          ref={field}
          classNames={{ input: css.text ?? "" }}
          aria-label={t("journal.note.label")}
          placeholder={t("journal.note.label")}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={20_000}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setWritten(null);
            change((before) => ({ ...before, text: typed }));
          }}
          rightSection={text === "" ? <Keys keys="N" /> : null}
        />
        <div className={css.tools}>
          <MomentField
            form="compact"
            label={t("journal.note.when")}
            quick={quickMinutes}
            icon={<IconClock size="1rem" aria-hidden />}
            value={moment}
            onChange={(value) => {
              setRefused(false);
              change((before) => ({ ...before, moment: value }));
            }}
          />
          <SystemPicker value={system} onChange={setSystem} />
          <Button size="sm" type="submit" keys="Mod+Enter" busy={note.busy} disabled={text.trim() === ""}>
            {t("journal.note.write")}
          </Button>
        </div>
      </div>
      <p className={css.status} role="status" data-refused={refused || undefined}>
        {refused
          ? t("journal.note.timeMissing")
          : written !== null && t("journal.note.written", { number: written })}
      </p>
    </form>
  );
}
