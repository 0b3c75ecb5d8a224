import { Link } from "react-router";
import type { IncidentDetail } from "../../client/incident.tsx";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { Digits } from "../../ui/digits.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import css from "./runbooks.module.css";

type Run = IncidentDetail["runs"][number];

/** Runs of the open incident, newest first: where people go back to after a crash or a change of shift. */
export function OpenRuns() {
  const { t } = useText();
  const { detail } = useIncident();
  const runs = (detail?.runs ?? []).toReversed();
  if (runs.length === 0) return null;
  return (
    <Section title={t("runbooks.runs")} count={runs.length} flush>
      <ul className={css.runs}>
        {runs.map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RunLine({ run }: { readonly run: Run }) {
  const { t } = useText();
  const newest = run.answers.at(-1);
  return (
    <Link to={paths.run(run.id)} className={css.run}>
      <Digits strong>{run.system ?? "–"}</Digits>
      <span className={css.runTitle}>{run.title}</span>
      <span className={css.dim}>
        {run.status === "abandoned"
          ? t("runbooks.stopped")
          : newest === undefined
            ? t("runbooks.notAnswered")
            : t("runbooks.newestAnswer", {
                number: newest.number,
                result: t(`archive.stepResult.${newest.result}`),
              })}
      </span>
      <span className={css.dim}>
        <TimeText at={newest?.at ?? run.startedAt} form="clock" /> {newest?.author ?? run.startedBy}
      </span>
    </Link>
  );
}
