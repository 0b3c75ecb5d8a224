import { IconClock } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ItemPosition } from "#shared/domain/runbooks/run.ts";
import { useIncident } from "../../client/incident.tsx";
import { Button } from "../../ui/button.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { Countdown } from "../../ui/times.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Blocks, Inlines } from "./content.tsx";
import css from "./reader.module.css";
import { phaseOf, type RunInHand } from "./use-run.ts";

interface ReaderViewProps {
  readonly inHand: RunInHand;
  readonly at: ItemPosition;
  readonly onEnd: () => void;
  readonly onAnswered: () => void;
}

/** One step over the whole window, legible at arm's length: somebody reads, somebody does, one key answers. */
export function ReaderView({ inHand, at, onEnd, onAnswered }: ReaderViewProps) {
  const { t } = useText();
  const { incident } = useIncident();
  const { run, runbook, position } = inHand;
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    frame.current?.focus();
  }, []);
  const { item } = at;
  const phase = phaseOf(runbook, at);
  const upcoming = position.items
    .slice(position.items.findIndex((each) => each.item.id === item.id) + 1)
    .find((each) => each.state === "upcoming" && each.offBranch === null);
  return (
    <dialog ref={frame} open className={css.reader} aria-label={runbook.title} tabIndex={-1}>
      {incident?.drill && (
        <p className={css.drill}>
          <strong>{t("shell.drill.banner")}</strong> <span>{t("shell.drill.note")}</span>
        </p>
      )}
      <header className={css.head}>
        {run.system !== undefined && <strong className={css.system}>{run.system}</strong>}
        <span>{runbook.title}</span>
        <span className={css.dim}>
          {t("runbooks.run.stepOf", { number: item.number, done: position.answered, total: position.total })}
          {phase !== "" && ` · ${t("runbooks.run.phase", { phase })}`}
        </span>
        <span className={css.right}>
          {at.timerEndsAt !== null && (
            <span className={css.timer}>
              <IconClock size="1.25rem" aria-hidden /> <Countdown until={at.timerEndsAt} />
            </span>
          )}
          <Button tone="quiet" size="sm" keys="Escape" onPress={onEnd}>
            {t("general.close")}
          </Button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <div className={css.body} tabIndex={0} key={item.id}>
        <div className={css.number}>{item.number}</div>
        <div className={css.text}>
          {item.before.length > 0 && <Blocks blocks={item.before} />}
          <h1 className={css.title}>
            <Inlines inlines={item.title} />
          </h1>
          {item.content.length > 0 && <Blocks blocks={item.content} />}
          {inHand.refused && <Problem failure={inHand.refused} />}
          {upcoming !== undefined && (
            <p className={css.after}>{t("runbooks.run.after", { title: upcoming.item.titleText })}</p>
          )}
        </div>
      </div>
      <footer className={css.foot}>
        <AnswerForm
          key={`${item.id} ${at.answers.length}`}
          inHand={inHand}
          at={at}
          onAnswered={onAnswered}
          large
        />
      </footer>
    </dialog>
  );
}
