import { ok, type Result, refuse } from "../../kernel/result.ts";
import { epochMsOf, minutesToMs, offsetOf, type Timestamp, toTimestamp } from "../../kernel/time.ts";
import type { StepAnswer } from "../incident/state.ts";
import {
  type Course,
  choicesOf,
  courseOf,
  type ItemState,
  isOpenPoint,
  type OffBranch,
  offBranchAt,
  untouched,
} from "./course.ts";
import { type AnswerDraft, type RunRefusal, refusalOf } from "./run-rules.ts";
import type { Runbook, RunbookItem } from "./runbook.ts";

/** What has become of one item of a run. */
export interface ItemPosition {
  readonly item: RunbookItem;
  readonly state: ItemState;
  /** Its answers since it was opened, oldest first. */
  readonly answers: readonly StepAnswer[];
  /** When the run came to stand at it; null when it has not. */
  readonly reachedAt: Timestamp | null;
  /** When the time that it names is over; null when it names none or was not reached. */
  readonly timerEndsAt: Timestamp | null;
  /** It is where a branch leads that was not chosen. */
  readonly offBranch: OffBranch | null;
}

/** Where a run stands [R1]. */
export interface RunPosition {
  /** complete-except: at its end, with points that are still open. */
  readonly status: "open" | "complete" | "complete-except";
  /** The item to be answered now; null at the end. */
  readonly current: ItemPosition | null;
  /** All items in the order of the runbook. */
  readonly items: readonly ItemPosition[];
  /** Deferred, failed or waiting for a part: may be answered at any time [R6]. */
  readonly openPoints: readonly ItemPosition[];
  /** Items that have an answer; gates that failed are not among them. */
  readonly answered: number;
  /** Items that lie on the way: all but those that a branch passed over. */
  readonly total: number;
  /** Answers that did not fit when they came, e.g. the same step answered on two laptops; they moved nothing [R9]. */
  readonly unplaced: readonly StepAnswer[];
}

/** Replays the answers. The same answers give the same position, on every machine and after every crash. */
export const positionOf = (
  runbook: Runbook,
  run: { readonly startedAt: Timestamp; readonly answers: readonly StepAnswer[] },
): RunPosition => {
  const course = courseOf(runbook, run.answers, refusalOf);
  const choices = choicesOf(course);
  const items = course.items.map((item, index) => ({
    ...markedItem(course, index, run.startedAt),
    offBranch: offBranchAt(course, choices, index),
    item,
  }));
  const openPoints = items.filter(({ state }) => isOpenPoint(state));
  const current = items[course.cursor] ?? null;
  return {
    status: current !== null ? "open" : openPoints.length > 0 ? "complete-except" : "complete",
    current,
    items,
    openPoints,
    answered: items.filter(({ state }) => !["current", "upcoming", "not-taken"].includes(state)).length,
    total: items.filter(({ state }) => state !== "not-taken").length,
    unplaced: course.unplaced,
  };
};

/**
 * Whether a run that stands where these answers brought it may be answered so; returns the item that is answered.
 * fails: see `RunRefusal`.
 */
export const checkAnswer = (
  runbook: Runbook,
  answers: readonly StepAnswer[],
  answer: AnswerDraft,
): Result<RunbookItem, RunRefusal> => {
  const course = courseOf(runbook, answers, refusalOf);
  const refusal = refusalOf(course, answer);
  if (refusal !== null) return refuse(refusal);
  const item = course.items[course.places.get(answer.step) ?? -1];
  if (item === undefined) throw new Error("an answer was accepted for an item that does not exist");
  return ok(item);
};

const markedItem = (
  { items, marks }: Course,
  index: number,
  startedAt: Timestamp,
): Pick<ItemPosition, "state" | "answers" | "reachedAt" | "timerEndsAt"> => {
  const { state, answers, reachedBy } = marks[index] ?? untouched;
  const reachedAt = reachedBy?.at ?? (index === 0 ? startedAt : null);
  const minutes = items[index]?.minutes ?? null;
  return {
    state,
    answers,
    reachedAt,
    timerEndsAt: reachedAt === null || minutes === null ? null : later(reachedAt, minutes),
  };
};

const later = (at: Timestamp, minutes: number): Timestamp =>
  toTimestamp(epochMsOf(at) + Math.round(minutesToMs(minutes)), offsetOf(at));
