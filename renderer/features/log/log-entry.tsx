import { type ReactNode, useId, useState } from "react";
import type { LoggedEntry } from "#shared/contract/shapes.ts";
import { displayClock, displayTime, epochMsOf, minutesToMs } from "#shared/kernel/time.ts";
import { entryWords, readableHash } from "#shared/text/entry-words.ts";
import { Digits } from "../../ui/digits.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import css from "./log-entry.module.css";

interface LogEntryProps {
  readonly entry: LoggedEntry;
  /** With a button that opens hash and chain; its height changes then. */
  readonly withProof?: boolean;
}

/** Kinds whose sentence says by itself what it is. */
const speaksForItself = new Set<LoggedEntry["kind"]>(["note.recorded/1", "system.state-set/1"]);

/** One entry of the log as a sentence: when, who, what, and when it was written down if that was later. */
export function LogEntry({ entry, withProof }: LogEntryProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind, system, text } = entryWords(t, entry);
  const number = <Digits>#{entry.seq}</Digits>;
  return (
    <article className={css.entry} aria-label={t("journal.entry", { number: entry.seq })}>
      <div className={css.time}>
        <TimeText at={entry.occurredAt} form="clock" />
      </div>
      <div className={css.words}>
        <p className={css.author}>
          <span>
            {entry.author}
            {!speaksForItself.has(entry.kind) && ` · ${kind}`}
          </span>
          {withProof ? (
            <button
              type="button"
              className={css.number}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              title={t("journal.proof.show")}
              onClick={() => setOpen(!open)}
            >
              {number}
            </button>
          ) : (
            <span className={css.number}>{number}</span>
          )}
        </p>
        <p className={css.text}>
          {system !== "" && (
            <>
              <Digits strong>{system}</Digits>{" "}
            </>
          )}
          {text}
        </p>
        <Late entry={entry} />
        {open && (
          <div id={id} className={css.proof}>
            <Proof entry={entry} />
          </div>
        )}
      </div>
    </article>
  );
}

/** Written down a minute or more after it happened. */
function Late({ entry }: { readonly entry: LoggedEntry }) {
  const { t } = useText();
  const { occurredAt, enteredAt } = entry;
  if (epochMsOf(enteredAt) - epochMsOf(occurredAt) < minutesToMs(1)) return null;
  const sameDay = occurredAt.slice(0, 10) === enteredAt.slice(0, 10);
  return (
    <p className={css.late}>
      {t("journal.late", { at: sameDay ? displayClock(enteredAt) : displayTime(enteredAt) })}
    </p>
  );
}

function Proof({ entry }: { readonly entry: LoggedEntry }) {
  const { t } = useText();
  const hash = (value: string): ReactNode => <span className={css.hash}>{readableHash(value)}</span>;
  return (
    <Facts
      facts={[
        { label: t("archive.column.occurredAt"), value: <TimeText at={entry.occurredAt} /> },
        { label: t("archive.column.enteredAt"), value: <TimeText at={entry.enteredAt} /> },
        { label: t("archive.column.device"), value: <span className={css.hash}>{entry.device}</span> },
        { label: t("archive.column.seq"), value: <Digits>{entry.seq}</Digits> },
        { label: t("archive.column.hash"), value: hash(entry.hash) },
        { label: t("journal.proof.prev"), value: hash(entry.prev) },
      ]}
    />
  );
}
