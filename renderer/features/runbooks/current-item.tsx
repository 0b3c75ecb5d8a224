import { IconArrowBackUp, IconClock, IconHandStop, IconKey, IconListCheck } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import type { ItemPosition } from "#shared/domain/runbooks/run.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { Countdown, TimeText } from "../../ui/times.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Blocks, Inlines } from "./content.tsx";
import css from "./run.module.css";
import type { RunInHand } from "./use-run.ts";

export interface CurrentItemProps {
  readonly inHand: RunInHand;
  readonly at: ItemPosition;
  readonly onAnswered: () => void;
  /** For a point that is caught up: back to where the run stands. */
  readonly onLeave?: () => void;
}

/** The item at hand with everything it says, and the ways to answer it. */
export function CurrentItem({ inHand, at, onAnswered, onLeave }: CurrentItemProps) {
  const { t } = useText();
  const { item } = at;
  return (
    <Panel tone={item.kind === "hold" ? "act" : "plain"}>
      <div className={css.current} data-kind={item.kind}>
        <div className={css.bigNumber}>{item.number}</div>
        <div className={css.body}>
          {onLeave !== undefined && (
            <div className={css.catchUp}>
              {t("runbooks.run.catchUp", { number: item.number })}
              <Button
                size="sm"
                tone="quiet"
                keys="Escape"
                icon={<IconArrowBackUp size="1rem" aria-hidden />}
                onPress={onLeave}
              >
                {t("runbooks.run.notNow")}
              </Button>
            </div>
          )}
          {item.before.length > 0 && <Blocks blocks={item.before} />}
          {item.kind !== "step" && (
            <p className={css.kind}>
              {item.kind === "hold" ? (
                <IconHandStop size="1rem" aria-hidden />
              ) : (
                <IconListCheck size="1rem" aria-hidden />
              )}
              {item.kind === "hold" ? t("runbooks.run.holdTitle") : t(`runbooks.callout.${item.kind}`)}
            </p>
          )}
          <h2 className={css.title}>
            <Inlines inlines={item.title} />
          </h2>
          {item.content.length > 0 && <Blocks blocks={item.content} />}
          <ItemAids at={at} />
          <EarlierAnswers at={at} />
          {inHand.takesAnswers && <AnswerForm inHand={inHand} at={at} onAnswered={onAnswered} />}
        </div>
      </div>
    </Panel>
  );
}

/** What the step needs besides its words: time, the key station, another runbook, another system. */
function ItemAids({ at: { item, timerEndsAt } }: { readonly at: ItemPosition }) {
  const { t } = useText();
  const navigate = useNavigate();
  if (item.minutes === null && !item.needsKey && item.runs.length === 0 && item.systems.length === 0)
    return null;
  return (
    <div className={css.aids}>
      {item.minutes !== null && (
        <span className={css.timer}>
          <IconClock size="1rem" aria-hidden />
          {t("runbooks.run.timer", { minutes: item.minutes })}
          {timerEndsAt !== null && (
            <>
              {" · "}
              <Countdown until={timerEndsAt} />
            </>
          )}
        </span>
      )}
      {item.needsKey && (
        <Button
          size="sm"
          icon={<IconKey size="1rem" aria-hidden />}
          onPress={() => void navigate(paths.keys())}
        >
          {t("runbooks.run.keyStation")}
        </Button>
      )}
      {item.runs.map((runbook) => (
        <Button key={runbook} size="sm" onPress={() => void navigate(paths.runbook(runbook))}>
          {t("runbooks.run.otherRunbook", { runbook })}
        </Button>
      ))}
      {item.systems.map((system) => (
        <Button key={system} size="sm" onPress={() => void navigate(paths.plan(system))}>
          {t("runbooks.run.systemPlan", { system })}
        </Button>
      ))}
    </div>
  );
}

/** What was answered here before: a check that did not hold, a step that was deferred. */
function EarlierAnswers({ at: { answers } }: { readonly at: ItemPosition }) {
  const { t } = useText();
  if (answers.length === 0) return null;
  return (
    <ul className={css.answers}>
      {answers.map((answer) => (
        <li key={answer.at}>
          <strong>{t(`archive.stepResult.${answer.result}`)}</strong>
          {answer.reason !== "" && `: ${answer.reason}`}{" "}
          <span className={css.dim}>
            <TimeText at={answer.at} form="clock" /> · {answer.author}
          </span>
        </li>
      ))}
    </ul>
  );
}
