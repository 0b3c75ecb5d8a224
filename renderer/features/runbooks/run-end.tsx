import { IconCircleCheck } from "@tabler/icons-react";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { useChangeState } from "../../client/change-state.ts";
import { useIncident } from "../../client/incident.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./run.module.css";
import type { RunInHand } from "./use-run.ts";

interface RunEndProps {
  readonly inHand: RunInHand;
  readonly onCatchUp: (item: string) => void;
}

/** The end of a run: what is still open, and what the system's state is now. */
export function RunEnd({ inHand, onCatchUp }: RunEndProps) {
  const { t } = useText();
  const { position, run, takesAnswers } = inHand;
  return (
    <Panel>
      <div className={css.end}>
        <h2 className={css.title}>
          <IconCircleCheck size="1.5rem" aria-hidden /> {t("runbooks.run.finished")}
        </h2>
        {position.openPoints.length === 0 ? (
          <p>{t("runbooks.run.finishedAll")}</p>
        ) : (
          <>
            <p>{t("runbooks.run.finishedBut", { count: position.openPoints.length })}</p>
            <ul className={css.openPoints}>
              {position.openPoints.map(({ item, answers }) => (
                <li key={item.id}>
                  <strong>{item.number}</strong> {item.titleText}{" "}
                  <span className={css.dim}>{answers.at(-1)?.reason}</span>
                  {takesAnswers && (
                    <Button size="sm" onPress={() => onCatchUp(item.id)}>
                      {t("runbooks.run.later")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {run.system !== undefined && takesAnswers && <NextState system={run.system} />}
      </div>
    </Panel>
  );
}

function NextState({ system }: { readonly system: string }) {
  const { t } = useText();
  const { detail } = useIncident();
  const { change, busy } = useChangeState();
  const now = detail?.systems.find((status) => status.system === system)?.state ?? "down";
  const choices = (["booted", "verified"] as const).filter((state: SystemState) => state !== now);
  return (
    <section className={css.next}>
      <h3 className={css.kind}>{t("runbooks.run.next", { system })}</h3>
      <p>
        <StateMark state={now} /> <span className={css.dim}>{t("runbooks.run.nextNote")}</span>
      </p>
      {now !== "verified" && (
        <div className={css.buttons}>
          {choices.map((state) => (
            <Button
              key={state}
              tone={state === "verified" ? "primary" : "plain"}
              keys={state === "verified" ? "V" : "B"}
              busy={busy}
              onPress={() => void change(system, state)}
            >
              {t(`general.systemState.${state}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
