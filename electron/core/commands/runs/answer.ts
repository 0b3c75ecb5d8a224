import type { CoreHandlers } from "#shared/contract/contract.ts";
import { checkAnswer } from "#shared/domain/runbooks/run.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { type JournalDep, openIncident } from "../incidents/known-incident.ts";
import { knownRun, runbookOf } from "./known-run.ts";

/** Answers the step a run stands at. The rules of runs decide whether it may be answered so. */
export const answerStep =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["runs"]["answer"] =>
  ({ incident, run: id, ...answer }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const known = knownRun(db, open.value, id);
    if (!known.ok) return known;
    if (known.value.run.status === "abandoned") return refuse({ kind: "runs.abandoned" });
    const checked = checkAnswer(runbookOf(known.value), known.value.run.answers, answer);
    if (!checked.ok) return checked;
    return ok(
      journal.append({
        stream: open.value.stream,
        kind: "run.step-answered/1",
        body: { run: id, number: checked.value.number, ...answer },
      }),
    );
  };
