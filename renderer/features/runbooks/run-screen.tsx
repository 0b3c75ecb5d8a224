import { IconArrowsMaximize, IconPlayerStop } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { ItemPosition } from "#shared/domain/runbooks/run.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { CurrentItem } from "./current-item.tsx";
import { ReaderView } from "./reader-view.tsx";
import css from "./run.module.css";
import { RunEnd } from "./run-end.tsx";
import { RunOutline } from "./run-outline.tsx";
import { StopDialog } from "./stop-dialog.tsx";
import { phaseOf, type RunInHand, useRun } from "./use-run.ts";

/** One runbook being worked through: where it stands, the step at hand, what comes after. */
export function RunScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { inHand, failure, reload } = useRun(id);
  if (inHand !== null) return <RunView key={id} inHand={inHand} />;
  return (
    <Screen title={t("runbooks.one")}>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {failure !== undefined && (
        <div>
          <Button onPress={() => void navigate(paths.runbooks)}>{t("runbooks.run.toRunbooks")}</Button>
        </div>
      )}
    </Screen>
  );
}

function RunView({ inHand }: { readonly inHand: RunInHand }) {
  const { t } = useText();
  const [reading, setReading] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [catchingUp, setCatchingUp] = useState<string | null>(null);
  const { run, runbook, position, takesAnswers } = inHand;
  const late = position.openPoints.find(({ item }) => item.id === catchingUp);
  const at = late ?? position.current;
  const close = (): void => setCatchingUp(null);

  if (reading && at !== null && takesAnswers)
    return <ReaderView inHand={inHand} at={at} onEnd={() => setReading(false)} onAnswered={close} />;
  return (
    <Screen
      title={runbook.title}
      note={<RunNote inHand={inHand} at={at} />}
      fill
      actions={
        takesAnswers && (
          <>
            {position.status === "open" && (
              <Button
                tone="quiet"
                icon={<IconPlayerStop size="1rem" aria-hidden />}
                onPress={() => setStopping(true)}
              >
                {t("runbooks.run.stop")}
              </Button>
            )}
            {at !== null && (
              <Button
                keys={t("runbooks.run.keys.reader")}
                icon={<IconArrowsMaximize size="1rem" aria-hidden />}
                onPress={() => setReading(true)}
              >
                {t("runbooks.run.reader")}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={css.split}>
        <section className={css.main}>
          <ProgressBar
            done={position.answered}
            total={position.total}
            label={
              at === null
                ? t("runbooks.run.finished")
                : t("runbooks.run.stepOf", {
                    number: at.item.number,
                    done: position.answered,
                    total: position.total,
                  })
            }
          />
          {inHand.refused && <Problem failure={inHand.refused} />}
          {run.status === "abandoned" && <Panel tone="raised">{t("runbooks.run.stopped")}</Panel>}
          {run.status !== "abandoned" && !takesAnswers && (
            <Panel tone="raised">{t("runbooks.run.closedIncident")}</Panel>
          )}
          {at === null ? (
            <RunEnd inHand={inHand} onCatchUp={setCatchingUp} />
          ) : (
            <CurrentItem
              key={`${at.item.id} ${at.answers.length}`}
              inHand={inHand}
              at={at}
              onAnswered={close}
              {...(late && { onLeave: close })}
            />
          )}
        </section>
        <RunOutline
          position={position}
          shown={at?.item.id ?? null}
          onCatchUp={takesAnswers ? setCatchingUp : null}
        />
      </div>
      {stopping && <StopDialog inHand={inHand} onClose={() => setStopping(false)} />}
    </Screen>
  );
}

function RunNote({ inHand, at }: { readonly inHand: RunInHand; readonly at: ItemPosition | null }) {
  const { t } = useText();
  const phase = at === null ? "" : phaseOf(inHand.runbook, at);
  return (
    <>
      {inHand.run.system !== undefined && (
        <>
          <Digits strong>{inHand.run.system}</Digits>
          {phase !== "" && " · "}
        </>
      )}
      {phase !== "" && t("runbooks.run.phase", { phase })}
    </>
  );
}
