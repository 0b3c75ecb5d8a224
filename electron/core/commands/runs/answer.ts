import type { CoreHandlers } from "#shared/contract/contract.ts";
import { stepTitleLength } from "#shared/domain/journal/kinds.ts";
import { checkAnswer } from "#shared/domain/runbooks/run.ts";
import type { RunbookItem } from "#shared/domain/runbooks/runbook.ts";
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
    const { system } = known.value.run;
    const checked = checkAnswer(runbookOf(known.value), known.value.run.answers, answer);
    if (!checked.ok) return checked;
    return ok(
      journal.append({
        stream: open.value.stream,
        kind: "run.step-answered/1",
        body: {
          run: id,
          ...(system === undefined ? {} : { system }),
          number: checked.value.number,
          title: checked.value.titleText.slice(0, stepTitleLength),
          ...branchOf(checked.value, answer.choice),
          ...answer,
        },
      }),
    );
  };

const branchOf = (item: RunbookItem, choice: string | undefined): { readonly branch?: string } => {
  const chosen =
    item.kind === "decision" ? item.branches.find((branch) => branch.target === choice) : undefined;
  return chosen === undefined ? {} : { branch: chosen.labelText.slice(0, stepTitleLength) };
};
