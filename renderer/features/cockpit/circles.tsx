import { IconListCheck, IconRefreshAlert } from "@tabler/icons-react";
import { Fragment } from "react";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { displayList } from "#shared/text/numbers.ts";
import { useChangeState } from "../../client/change-state.ts";
import type { StartNow } from "../../client/incident.tsx";
import { Button } from "../../ui/button.tsx";
import { drawnCircle } from "../../ui/circle.ts";
import { Digits } from "../../ui/digits.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StateMenu } from "../../ui/state-menu.tsx";
import { useText } from "../../ui/text.ts";
import css from "./circles.module.css";
import type { CockpitData } from "./cockpit-data.ts";

type Cycle = StartNow["cycles"][number];

interface CirclesProps {
  readonly data: CockpitData;
  readonly onStartRun: (runbook: string, system: string) => void;
}

/** Systems that need one another: no order helps, people have to decide where to break in. */
export const Circles = ({ data, onStartRun }: CirclesProps) =>
  data.startNow.cycles.map((cycle) => (
    <Circle key={cycle.members.join(" ")} cycle={cycle} data={data} onStartRun={onStartRun} />
  ));

function Circle({ cycle, data, onStartRun }: CirclesProps & { readonly cycle: Cycle }) {
  const { t, language } = useText();
  const { walk, others } = drawnCircle(cycle.members, (id) => data.systems.get(id)?.dependsOn);
  const first = walk[0];
  return (
    <section aria-label={t("cockpit.circle.title")}>
      <Panel tone="raised">
        <div className={css.circle}>
          <div className={css.walk}>
            <IconRefreshAlert size="1.25rem" aria-hidden />
            <strong>{t("cockpit.circle.name")}</strong>
            {walk.map((id) => (
              <Fragment key={id}>
                <Member id={id} data={data} />
                <span role="img" aria-label={t("cockpit.circle.needs")}>
                  →
                </span>
              </Fragment>
            ))}
            {first !== undefined && <Digits>{first}</Digits>}
            {others.length > 0 && <span className={css.dim}>{t("cockpit.circle.others")}</span>}
            {others.map((id) => (
              <Member key={id} id={id} data={data} />
            ))}
          </div>
          <p className={css.words}>
            {cycle.waitsFor.length > 0
              ? t("cockpit.circle.waitsFor", { systems: displayList(cycle.waitsFor, language) })
              : t("cockpit.circle.ready")}{" "}
            {cycle.breakIn.length === 0
              ? t("cockpit.circle.noRunbook")
              : t("cockpit.circle.ways", {
                  count: cycle.breakIn.length,
                  titles: displayList(
                    cycle.breakIn.map(({ title }) => t("cockpit.circle.way", { title })),
                    language,
                    3,
                  ),
                })}
          </p>
          {!data.readOnly && cycle.breakIn.length > 0 && (
            <ul className={css.ways}>
              {cycle.breakIn.map((way) => (
                <li key={`${way.id} ${way.system}`}>
                  <Button
                    icon={<IconListCheck size="1rem" />}
                    fullWidth
                    label={`${t("cockpit.circle.breakIn", { system: way.system })}: ${way.title}`}
                    onPress={() => onStartRun(way.id, way.system)}
                  >
                    {t("cockpit.circle.breakIn", { system: way.system })}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Panel>
    </section>
  );
}

function Member({ id, data }: { readonly id: string; readonly data: CockpitData }) {
  const { change, busy } = useChangeState();
  const state: SystemState = data.statuses.find((status) => status.system === id)?.state ?? "down";
  return (
    <StateMenu
      form="name"
      system={id}
      state={state}
      disabled={busy || data.readOnly}
      onChoose={(chosen) => void change(id, chosen)}
    />
  );
}
