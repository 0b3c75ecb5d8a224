import type { StepAnswer } from "../incident/state.ts";
import { type Course, choicesOf, isOpenPoint, offBranchAt } from "./course.ts";
import type { Decision, Hold, RunbookItem } from "./runbook.ts";

/** An answer before it has a time and an author. */
export type AnswerDraft = Pick<StepAnswer, "step" | "result" | "reason"> & {
  readonly choice?: string | undefined;
  readonly confirmedBy?: readonly string[] | undefined;
};

export type RunRefusal =
  /** current: id of the item the run stands at, null at the end. */
  | { readonly kind: "runs.not-current"; readonly current: string | null }
  | { readonly kind: "runs.reason-missing" }
  | { readonly kind: "runs.choice-missing" }
  | { readonly kind: "runs.gate-closed" }
  | { readonly kind: "runs.people-missing"; readonly needed: number; readonly named: number };

/** Why an answer does not fit where the run stands, or null when it does. The rules are numbered in RULES.md. */
export const refusalOf = (course: Course, answer: AnswerDraft): RunRefusal | null => {
  const { items, places, marks, cursor } = course;
  const index = places.get(answer.step) ?? -1;
  const item = items[index];
  const mayAnswer = index === cursor || isOpenPoint(marks[index]?.state ?? "upcoming");
  if (item === undefined || !mayAnswer)
    return { kind: "runs.not-current", current: items[cursor]?.id ?? null };
  if (answer.result === "skipped" && offBranchAt(course, choicesOf(course), index) !== null) return null;
  return byKind(item, answer) ?? withoutReason(answer);
};

const byKind = (item: RunbookItem, answer: AnswerDraft): RunRefusal | null => {
  switch (item.kind) {
    case "step":
      return null;
    case "decision":
      return answer.result === "done" && hasBranch(item, answer.choice)
        ? null
        : { kind: "runs.choice-missing" };
    case "verify":
      return passesOrFails(answer) ? null : { kind: "runs.gate-closed" };
    case "hold":
      if (!passesOrFails(answer)) return { kind: "runs.gate-closed" };
      return answer.result === "done" ? peopleMissing(item, answer.confirmedBy ?? []) : null;
  }
};

const passesOrFails = ({ result }: AnswerDraft): boolean => result === "done" || result === "failed";

const hasBranch = ({ branches }: Decision, choice: string | undefined): boolean =>
  branches.some(({ target }) => target === choice);

const peopleMissing = ({ people }: Hold, names: readonly string[]): RunRefusal | null => {
  const different = new Set(names.map(personKey).filter((name) => name !== ""));
  return different.size >= people
    ? null
    : { kind: "runs.people-missing", needed: people, named: different.size };
};

/** Two spellings of one name are one person: case, blanks and composed letters do not count. */
const personKey = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

const withoutReason = ({ result, reason }: AnswerDraft): RunRefusal | null =>
  result !== "done" && reason.trim() === "" ? { kind: "runs.reason-missing" } : null;
