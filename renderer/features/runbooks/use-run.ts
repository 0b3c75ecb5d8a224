import { useMemo } from "react";
import { type ItemPosition, positionOf, type RunPosition } from "#shared/domain/runbooks/run.ts";
import type { Runbook } from "#shared/domain/runbooks/runbook.ts";
import { type IncidentDetail, useIncident } from "../../client/incident.tsx";
import { type FailureOf, type InputOf, useCall } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { useParsedRunbook } from "./parsed-runbook.ts";

export type Run = IncidentDetail["runs"][number];
export type Answer = Omit<InputOf<"runs", "answer">, "incident" | "run">;

export interface RunInHand {
  readonly run: Run;
  readonly runbook: Runbook;
  readonly position: RunPosition;
  /** False when it was stopped, the incident is closed or nothing can be recorded: then it is only read. */
  readonly takesAnswers: boolean;
  /** Answers the current item or an open point; true once it is in the log. */
  readonly answer: (answer: Answer) => Promise<boolean>;
  readonly stop: (reason: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly refused: FailureOf<"runs", "answer"> | FailureOf<"runs", "abandon"> | undefined;
}

export interface RunState {
  readonly inHand: RunInHand | null;
  readonly failure: FailureOf<"runs", "show"> | undefined;
  readonly reload: () => void;
}

/** A run of the newest incident that has it: where it stands, computed from its answers. */
export const useRun = (id: string): RunState => {
  const { incidents, incident, detail } = useIncident();
  const { readOnly } = useOpenVault();
  const of = incident ?? incidents[0];
  const shown = useCall("runs", "show", of === undefined ? null : { incident: of.id, run: id }, {
    refreshOn: ["journal.appended"],
  });
  const source = useMemo(
    () =>
      shown.value === undefined ? undefined : { id: shown.value.run.runbook, markdown: shown.value.markdown },
    [shown.value?.markdown, shown.value?.run.runbook, shown.value],
  );
  const runbook = useParsedRunbook(source);
  const answering = useCommand("runs", "answer");
  const stopping = useCommand("runs", "abandon");
  // The incident's detail is read anew with every entry: whichever of the two came last is the newer one.
  const listed = detail?.runs.find((each) => each.id === id);
  const run = newer(shown.value?.run, listed);
  if (run === undefined || runbook === null || of === undefined)
    return { inHand: null, failure: shown.failure, reload: shown.reload };
  const done = async (result: Promise<{ readonly ok: boolean }>): Promise<boolean> => {
    const { ok } = await result;
    if (ok) shown.reload();
    return ok;
  };
  return {
    inHand: {
      run,
      runbook,
      position: positionOf(runbook, run),
      takesAnswers: run.status === "open" && of.closedAt === null && !readOnly,
      answer: (answer) => done(answering.run({ incident: of.id, run: id, ...answer })),
      stop: (reason) => done(stopping.run({ incident: of.id, run: id, reason })),
      busy: answering.busy || stopping.busy,
      refused: answering.failure ?? stopping.failure,
    },
    failure: shown.failure,
    reload: shown.reload,
  };
};

const newer = (a: Run | undefined, b: Run | undefined): Run | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return b.answers.length > a.answers.length || b.status !== "open" ? b : a;
};

/** The phase that an item belongs to. */
export const phaseOf = (runbook: Runbook, at: ItemPosition): string =>
  runbook.phases.find((phase) => phase.items.some((item) => item.id === at.item.id))?.titleText ?? "";
