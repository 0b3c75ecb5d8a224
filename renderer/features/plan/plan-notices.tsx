import { IconHelpCircle, IconListCheck, IconRefreshAlert } from "@tabler/icons-react";
import { Link } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { displayList } from "#shared/text/numbers.ts";
import type { StartNow } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useStartRun } from "../../client/start-run.ts";
import { Button } from "../../ui/button.tsx";
import { drawnCircle } from "../../ui/circle.ts";
import { Digits } from "../../ui/digits.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./plan.module.css";

interface PlanNoticesProps {
  readonly systems: ReadonlyMap<string, System>;
  readonly cycles: StartNow["cycles"];
  readonly unknown: StartNow["unknown"];
  /** A run can be started: an incident is open and the vault can be written. */
  readonly canStart: boolean;
}

const mostCircles = 4;

/** What keeps the order from being an order: circles, and dependencies on systems that nobody knows. */
export function PlanNotices({ systems, cycles, unknown, canStart }: PlanNoticesProps) {
  const { t, language } = useText();
  const { start, busy, failure, clear } = useStartRun();
  if (cycles.length === 0 && unknown.length === 0) return null;
  const pairs = unknown.map(({ system, dependency }) => t("cockpit.unknown.pair", { system, dependency }));
  return (
    <ul className={css.notices} aria-label={t("incidents.plan.snags")}>
      {cycles.slice(0, mostCircles).map((cycle) => (
        <li key={cycle.members.join(" ")} className={css.notice}>
          <IconRefreshAlert size="1rem" aria-hidden />
          <span className={css.noticeWords}>
            <strong>{t("cockpit.circle.name")}</strong> <Digits>{circleWords(cycle.members, systems)}</Digits>{" "}
            {cycle.waitsFor.length > 0 &&
              t("cockpit.circle.waitsFor", { systems: displayList(cycle.waitsFor, language) })}
            {cycle.breakIn.length === 0 &&
              ` ${t(canStart ? "cockpit.circle.noRunbook" : "incidents.plan.noRunbook")}`}
          </span>
          {cycle.breakIn.map((way) =>
            canStart ? (
              <Button
                key={`${way.id} ${way.system}`}
                size="sm"
                icon={<IconListCheck size="1rem" />}
                disabled={busy}
                onPress={() => void start(way.id, way.system)}
              >
                {t("cockpit.circle.breakIn", { system: way.system })}
              </Button>
            ) : (
              <Link key={`${way.id} ${way.system}`} to={paths.runbook(way.id)}>
                {t("incidents.plan.breakIn", { title: way.title })}
              </Link>
            ),
          )}
        </li>
      ))}
      {cycles.length > mostCircles && (
        <li className={css.notice}>
          {t("incidents.plan.moreCircles", { count: cycles.length - mostCircles })}
        </li>
      )}
      {unknown.length > 0 && (
        <li className={css.notice}>
          <IconHelpCircle size="1rem" aria-hidden />
          <span className={css.noticeWords}>
            {t("cockpit.unknown.text", { count: unknown.length, pairs: displayList(pairs, language, 4) })}{" "}
            <Link to={paths.import}>{t("cockpit.unknown.repair")}</Link>
          </span>
        </li>
      )}
      {failure && (
        <li>
          <Problem failure={failure} onDismiss={clear} />
        </li>
      )}
    </ul>
  );
}

/** `A → B → A`, and what is caught in the circle by other ways behind it. */
const circleWords = (members: readonly string[], systems: ReadonlyMap<string, System>): string => {
  const { walk, others } = drawnCircle(members, (id) => systems.get(id)?.dependsOn);
  return [[...walk, ...walk.slice(0, 1)].join(" → "), ...others].join(", ");
};
