import type { CoreClient } from "#shared/contract/contract.ts";
import type { Run } from "#shared/domain/incident/state.ts";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { positionOf } from "#shared/domain/runbooks/run.ts";
import type { RunbookItem } from "#shared/domain/runbooks/runbook.ts";

type Answer = Omit<Parameters<CoreClient["runs"]["answer"]>[0], "incident" | "run">;

export interface NextAnswer {
  /** The step's number on paper. */
  readonly number: string;
  readonly answer: Answer;
}

/**
 * What somebody for whom everything goes well would answer next, or null at the end: steps are done, checks hold, decisions take
 * their first branch, holds are confirmed by the people named and a witness. Steps of the other branch are skipped.
 */
export const nextGoodAnswer = (
  markdown: string,
  run: Pick<Run, "runbook" | "title" | "startedAt" | "answers">,
  witness: string,
): NextAnswer | null => {
  const parsed = parseRunbook(markdown, { fallbackId: run.runbook, fallbackTitle: run.title });
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  const { current } = positionOf(parsed.value, run);
  if (current === null) return null;
  const { item, offBranch } = current;
  const answer: Answer =
    offBranch === null ? goodAnswer(item, witness) : { step: item.id, result: "skipped", reason: "" };
  return { number: item.number, answer };
};

const goodAnswer = (item: RunbookItem, witness: string): Answer => {
  const done = { step: item.id, result: "done" as const, reason: "" };
  switch (item.kind) {
    case "decision": {
      const choice = item.branches[0]?.target;
      return choice === undefined ? done : { ...done, choice };
    }
    case "hold":
      return {
        ...done,
        confirmedBy: Array.from({ length: item.people }, (_, at) => `${witness} ${at + 1}`),
      };
    default:
      return done;
  }
};
