import type { StepAnswer } from "../incident/state.ts";
import type { StepResult } from "../journal/kinds.ts";
import { type Branch, type Decision, itemsOf, type Runbook, type RunbookItem } from "./runbook.ts";

/** not-taken: passed over by a branch. The current item may have answers already: a gate that failed. */
export type ItemState = "current" | "upcoming" | "not-taken" | StepResult;

export interface Mark {
  readonly state: ItemState;
  readonly answers: readonly StepAnswer[];
  /** The answer that brought the run here; null at the start and for items that were not reached. */
  readonly reachedBy: StepAnswer | null;
}

/** How far a run has come. */
export interface Course {
  readonly items: readonly RunbookItem[];
  /** Index of every item by its id. */
  readonly places: ReadonlyMap<string, number>;
  readonly marks: readonly Mark[];
  /** Index of the current item; the number of items at the end. */
  readonly cursor: number;
  readonly unplaced: readonly StepAnswer[];
}

/** Why an item lies off the way. */
export interface OffBranch {
  readonly decision: Decision;
  readonly chosen: Branch;
  /** The branch that leads to the item. */
  readonly other: Branch;
}

/** An item that the run has not come to. */
export const untouched: Mark = { state: "upcoming", answers: [], reachedBy: null };

/** Deferred, failed and waiting steps may be answered again while the run stands elsewhere [R6]. */
export const isOpenPoint = (state: ItemState): boolean =>
  state === "deferred" || state === "failed" || state === "needs-part";

/** Replays the answers in their order; one that is refused moves nothing [R9]. cost: linear in answers x items. */
export const courseOf = (
  runbook: Runbook,
  answers: readonly StepAnswer[],
  refusalOf: (course: Course, answer: StepAnswer) => object | null,
): Course => {
  const items = itemsOf(runbook);
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const marks = items.map((_, index) =>
    index === 0 ? { ...untouched, state: "current" as const } : untouched,
  );
  let course: Course = { items, places, marks, cursor: 0, unplaced: [] };
  const unplaced: StepAnswer[] = [];
  for (const answer of answers)
    if (refusalOf(course, answer) === null) course = afterAnswer(course, answer);
    else unplaced.push(answer);
  return { ...course, unplaced };
};

const afterAnswer = (course: Course, answer: StepAnswer): Course => {
  const index = course.places.get(answer.step) ?? -1;
  const item = course.items[index];
  const mark = course.marks[index];
  if (item === undefined || mark === undefined) throw new Error("an answer was accepted for an unknown item");
  const answers = [...mark.answers, answer];
  const isGate = item.kind === "verify" || item.kind === "hold";
  if (isGate && answer.result === "failed")
    return { ...course, marks: course.marks.with(index, { ...mark, answers }) };
  const answered = { ...course, marks: course.marks.with(index, { ...mark, answers, state: answer.result }) };
  if (index !== course.cursor) return answered;
  const isChoice = item.kind === "decision" && answer.result === "done";
  const target = isChoice ? course.places.get(answer.choice ?? "") : undefined;
  return arriveAt(answered, target ?? index + 1, answer);
};

/** Moves on [R2], forward over items that are then not taken [R4], or back, opening everything from there again [R5]. */
const arriveAt = (course: Course, target: number, answer: StepAnswer): Course => {
  const from = course.cursor;
  const marks = course.marks.map((mark, index): Mark => {
    if (index === target) return { state: "current", answers: [], reachedBy: answer };
    if (index > from && index < target) return { ...untouched, state: "not-taken" };
    return index > target && index <= from ? untouched : mark;
  });
  return { ...course, marks, cursor: target };
};

/** A decision that was made, and how. */
interface Choice {
  readonly place: number;
  readonly decision: Decision;
  readonly chosen: Branch;
}

/** The decisions in effect, the last in the runbook first. */
export const choicesOf = ({ items, marks }: Course): readonly Choice[] =>
  items
    .flatMap((decision, place): readonly Choice[] => {
      if (decision.kind !== "decision") return [];
      const mark = marks[place];
      const choice = mark?.state === "done" ? mark.answers.at(-1)?.choice : undefined;
      const chosen = decision.branches.find(({ target }) => target === choice);
      return chosen === undefined ? [] : [{ place, decision, chosen }];
    })
    .reverse();

/**
 * Says whether an item is where a branch leads that was not chosen [R7]. Of several decisions that lead to it the last in the
 * runbook counts; what lies before a decision is never off the way. choices: as `choicesOf` returns them.
 */
export const offBranchAt = (course: Course, choices: readonly Choice[], index: number): OffBranch | null => {
  for (const { place, decision, chosen } of choices) {
    if (index <= place) continue;
    if (reaches(course, decision, chosen, index)) return null;
    const other = decision.branches.find(
      (branch) => branch.target !== chosen.target && reaches(course, decision, branch, index),
    );
    if (other !== undefined) return { decision, chosen, other };
  }
  return null;
};

/** A branch reaches its target, the step behind a hold, and a whole `###` section when no other branch leads into it. */
const reaches = (course: Course, decision: Decision, { target }: Branch, index: number): boolean => {
  const { items, places } = course;
  const first = places.get(target);
  const [begin, item] = [items[first ?? -1], items[index]];
  if (first === undefined || begin === undefined || item === undefined || index < first) return false;
  if (index === first || (begin.kind === "hold" && begin.guards === item.id)) return true;
  const end = sectionEnd(items, first);
  const others = decision.branches.map((branch) => places.get(branch.target) ?? -1);
  return index < end && !others.some((place) => place > first && place < end);
};

/** Index after the `###` section that begins at an item; the item's own index when it begins none. */
const sectionEnd = (items: readonly RunbookItem[], first: number): number => {
  const group = items[first]?.group ?? "";
  if (group === "" || items[first - 1]?.group === group) return first;
  const end = items.findIndex((item, index) => index > first && item.group !== group);
  return end === -1 ? items.length : end;
};
