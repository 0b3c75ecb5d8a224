import { IconListCheck, IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { Link } from "react-router";
import { dependantsBySystem, dependenciesBySystem } from "#shared/domain/systems/graph.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import { displayClock, displaySpan, displayTime, minutesToMs } from "#shared/kernel/time.ts";
import type { IncidentDetail, IncidentSummary } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useStartRun } from "../../client/start-run.ts";
import { useCall } from "../../client/use-call.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./plan.module.css";
import { deadlineOf } from "./plan-columns.tsx";
import { StateButtons } from "./state-buttons.tsx";

export interface PlanDetailProps {
  readonly system: System;
  readonly systems: ReadonlyMap<string, System>;
  readonly incident: IncidentSummary | null;
  readonly statuses: ReadonlyMap<string, IncidentDetail["systems"][number]>;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** One system in the order: where it stands, what it waits for, what waits for it, and what can be done about it. */
export function PlanDetail({ system, systems, incident, statuses, readOnly, onClose }: PlanDetailProps) {
  const { t } = useText();
  const status = statuses.get(system.id);
  const dependants = useMemo(
    () => dependantsBySystem(dependenciesBySystem([...systems.values()])).get(system.id) ?? [],
    [systems, system.id],
  );
  const due = incident && deadlineOf(incident.noticedAt, system.rtoMinutes);
  const span = (minutes: number | null): string =>
    minutes === null ? t("general.unknown") : displaySpan(minutesToMs(minutes));
  return (
    <>
      <div className={css.detailHead}>
        <div>
          <h2 className={css.detailId}>{system.id}</h2>
          <p>{system.name}</p>
        </div>
        <Button size="sm" tone="quiet" keys="Escape" icon={<IconX size="1rem" />} onPress={onClose}>
          {t("general.close")}
        </Button>
      </div>
      {incident && (
        <div className={css.stateNow}>
          {status ? (
            <>
              <StateMark state={status.state} />
              <p className={css.dim}>
                {t("incidents.plan.since", { clock: displayClock(status.since), author: status.author })}
              </p>
              {status.reason !== "" && <p>{status.reason}</p>}
            </>
          ) : (
            <p className={css.dim}>{t("incidents.plan.notAffected")}</p>
          )}
          {!readOnly && <StateButtons system={system.id} state={status?.state ?? null} />}
        </div>
      )}
      <Facts
        facts={[
          ...(due ? [{ label: t("incidents.plan.due"), value: displayTime(due) }] : []),
          { label: t("incidents.plan.rto"), value: span(system.rtoMinutes) },
          { label: t("incidents.plan.mtpd"), value: span(system.mtpdMinutes) },
          { label: t("incidents.plan.takes"), value: span(system.effortMinutes) },
          { label: t("incidents.plan.location"), value: system.location || t("general.unknown") },
          { label: t("incidents.plan.owner"), value: system.owner || t("general.unknown") },
        ]}
      />
      <Neighbours
        title={t(incident ? "incidents.plan.needsAll" : "incidents.plan.needs")}
        ids={system.dependsOn}
        {...{ systems, statuses, incident }}
      />
      <Neighbours
        title={t("incidents.plan.neededBy")}
        ids={dependants}
        {...{ systems, statuses, incident }}
      />
      <Runbooks system={system} canStart={incident !== null && !readOnly} />
      <p>
        <Link to={paths.systems(system.id)}>{t("incidents.plan.reference")}</Link>
      </p>
    </>
  );
}

function Neighbours({
  title,
  ids,
  systems,
  statuses,
  incident,
}: Pick<PlanDetailProps, "systems" | "statuses" | "incident"> & {
  readonly title: string;
  readonly ids: readonly string[];
}) {
  const { t } = useText();
  /** Null: nothing to show, as it is not affected or no incident is open. */
  const stateOf = (id: string): SystemState | null => statuses.get(id)?.state ?? null;
  return (
    <section className={css.part}>
      <SectionHeading title={title} level={3} count={ids.length} />
      {ids.length > 0 && (
        <ul className={css.neighbours}>
          {ids.map((id) => {
            const state = stateOf(id);
            return (
              <li key={id} className={css.neighbour}>
                {systems.has(id) ? (
                  <Link to={paths.plan(id)} replace className={css.neighbourId}>
                    {id}
                  </Link>
                ) : (
                  <span className={css.neighbourId}>{id}</span>
                )}
                {!systems.has(id) ? (
                  <span className={css.dim}>{t("incidents.plan.unknownSystem")}</span>
                ) : state ? (
                  <StateMark state={state} />
                ) : (
                  incident && <span className={css.dim}>{t("incidents.plan.notAffectedShort")}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Runbooks({ system, canStart }: { readonly system: System; readonly canStart: boolean }) {
  const { t } = useText();
  const { value } = useCall("runbooks", "list", {}, { refreshOn: ["reference.changed"] });
  const { start, busy, failure, clear } = useStartRun();
  const runbooks = (value?.runbooks ?? []).filter(({ appliesTo }) => appliesTo.includes(system.id));
  if (runbooks.length === 0) return null;
  return (
    <section className={css.part}>
      <SectionHeading title={t("incidents.plan.runbooks")} level={3} count={runbooks.length} />
      {failure && <Problem failure={failure} onDismiss={clear} />}
      <ul className={css.neighbours}>
        {runbooks.map(({ id, title }) => (
          <li key={id} className={css.neighbour}>
            <Link to={paths.runbook(id)}>{title}</Link>
            {canStart && (
              <Button
                size="sm"
                icon={<IconListCheck size="1rem" />}
                disabled={busy}
                label={`${t("incidents.plan.startRun")}: ${title}`}
                onPress={() => void start(id, system.id)}
              >
                {t("incidents.plan.startRun")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
