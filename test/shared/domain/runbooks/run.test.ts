import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { StepAnswer } from "#shared/domain/incident/state.ts";
import { stepResults } from "#shared/domain/journal/kinds.ts";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { checkAnswer, positionOf } from "#shared/domain/runbooks/run.ts";
import type { AnswerDraft } from "#shared/domain/runbooks/run-rules.ts";
import { itemsOf, type Runbook } from "#shared/domain/runbooks/runbook.ts";
import { minutesToMs, type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import { sampleData } from "../../../support/sample-data.ts";

const parsed = (markdown: string): Runbook => {
  const result = parseRunbook(markdown, { fallbackId: "file", fallbackTitle: "File" });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

const domainController = parsed(readFileSync(sampleData.runbookDomainController, "utf8"));
const at = (minute: number): Timestamp => toTimestamp(minutesToMs(minute), 60);

/** A run that answers by the step's number; refusals are thrown. */
const runOf = (runbook: Runbook) => {
  const answers: StepAnswer[] = [];
  const idOf = (number: string): string => {
    const item = itemsOf(runbook).find((each) => each.number === number);
    if (item === undefined) throw new Error(`no step ${number}`);
    return item.id;
  };
  const position = () => positionOf(runbook, { startedAt: at(0), answers });
  const attempt = (number: string, answer: Omit<AnswerDraft, "step">) =>
    checkAnswer(runbook, answers, { step: idOf(number), ...answer });
  const answer = (number: string, given: Omit<AnswerDraft, "step"> = { result: "done", reason: "" }) => {
    const checked = attempt(number, given);
    if (!checked.ok) throw new Error(checked.failure.kind);
    answers.push({ step: idOf(number), number, ...given, at: at(answers.length + 1), author: "A" });
  };
  return { answers, answer, attempt, position, current: () => position().current?.item.number ?? null };
};

const done = { result: "done", reason: "" } as const;
const twoPeople = { ...done, confirmedBy: ["Emre", "Käthe"] };

test("a run begins at the first step and goes on in order [R1] [R2]", () => {
  const run = runOf(domainController);
  expect(run.current()).toBe("1");
  run.answer("1");
  expect(run.current()).toBe("2");
});

test.each(["failed", "skipped", "deferred", "needs-part"] as const)(
  "%s needs a reason and does not hold up the rest [R2] [R8]",
  (result) => {
    const run = runOf(domainController);
    expect(run.attempt("1", { result, reason: "  " })).toMatchObject({
      failure: { kind: "runs.reason-missing" },
    });
    run.answer("1", { result, reason: "no envelope" });
    expect(run.current()).toBe("2");
  },
);

test("a step out of turn is refused and the refusal names where the run stands [R9]", () => {
  const run = runOf(domainController);
  expect(run.attempt("4", done)).toMatchObject({
    failure: { kind: "runs.not-current", current: itemsOf(domainController)[0]?.id },
  });
});

test.each([
  ["nobody", []],
  ["one person", ["Emre"]],
  ["the same person twice, spelt differently", ["Emre", "  emre "]],
])("a hold for two is not passed by %s [R8]", (_who, confirmedBy) => {
  const run = runOf(domainController);
  run.answer("1");
  run.answer("2");
  expect(run.attempt("2a", { ...done, confirmedBy })).toMatchObject({
    failure: { kind: "runs.people-missing", needed: 2 },
  });
  expect(run.attempt("2a", twoPeople)).toMatchObject({ ok: true });
});

test("a decision takes one of its branches and nothing else [R4]", () => {
  const run = runOf(domainController);
  for (const number of ["1", "2"]) run.answer(number);
  run.answer("2a", twoPeople);
  expect(run.attempt("3", done)).toMatchObject({ failure: { kind: "runs.choice-missing" } });
  expect(run.attempt("3", { ...done, choice: "nowhere" })).toMatchObject({
    failure: { kind: "runs.choice-missing" },
  });
  expect(run.attempt("3", { result: "skipped", reason: "why", choice: "boot" })).toMatchObject({
    failure: { kind: "runs.choice-missing" },
  });
});

const afterDecision = (choice: string) => {
  const run = runOf(domainController);
  for (const number of ["1", "2"]) run.answer(number);
  run.answer("2a", twoPeople);
  run.answer("3", { ...done, choice });
  return run;
};

test("what a jump passes over is not taken and not open [R4]", () => {
  const run = afterDecision("restore");
  expect(run.current()).toBe("5");
  expect(run.position().items.find(({ item }) => item.number === "4")?.state).toBe("not-taken");
  expect(run.position().total).toBe(itemsOf(domainController).length - 1);
});

test("the run stops at the step of the branch that was not chosen and may pass over it without a reason [R7]", () => {
  const run = afterDecision("boot");
  run.answer("4");
  expect(run.current()).toBe("5");
  expect(run.position().current?.offBranch).toMatchObject({
    chosen: { target: "boot" },
    other: { target: "restore" },
  });
  run.answer("5", { result: "skipped", reason: "" });
  expect(run.current()).toBe("5a");
});

test("a verify gate is passed by done only; failed is on record and the run stays [R3]", () => {
  const run = afterDecision("restore");
  run.answer("5");
  expect(run.attempt("5a", { result: "skipped", reason: "no time" })).toMatchObject({
    failure: { kind: "runs.gate-closed" },
  });
  expect(run.attempt("5a", { result: "deferred", reason: "later" })).toMatchObject({
    failure: { kind: "runs.gate-closed" },
  });
  run.answer("5a", { result: "failed", reason: "dcdiag names DNS" });
  expect(run.current()).toBe("5a");
  expect(run.position().current?.answers).toHaveLength(1);
  run.answer("5a");
  expect(run.current()).toBe("6");
});

test("a deferred step can be caught up at any time without moving the run [R6]", () => {
  const run = runOf(domainController);
  run.answer("1", { result: "deferred", reason: "until the envelope is here" });
  run.answer("2");
  expect(run.position().openPoints.map(({ item }) => item.number)).toEqual(["1"]);
  run.answer("1");
  expect(run.current()).toBe("2a");
  expect(run.position().openPoints).toEqual([]);
});

test("at its end a run is complete except for its open points, then complete [R6]", () => {
  const run = afterDecision("restore");
  run.answer("5");
  run.answer("5a");
  run.answer("6", { result: "deferred", reason: "no seal" });
  run.answer("7");
  expect(run.position()).toMatchObject({ status: "complete-except", current: null });
  run.answer("6");
  expect(run.position()).toMatchObject({ status: "complete", current: null });
});

test("the time that a step names runs from when the run came to it [R10]", () => {
  const run = afterDecision("boot");
  expect(run.position().current).toMatchObject({ reachedAt: at(4), timerEndsAt: at(4 + 15) });
});

test("an answer that two laptops gave is kept and moves the run once [R9]", () => {
  const run = runOf(domainController);
  run.answer("1");
  const [first] = run.answers;
  if (first === undefined) throw new Error("no answer");
  run.answers.push({ ...first, author: "B" });
  expect(run.current()).toBe("2");
  expect(run.position().unplaced).toHaveLength(1);
});

const loop = parsed(
  "1. Look :step{#look}\n2. Ask\n\n:::decision\nAgain?\n\n- [Yes](#look)\n- [No](#end)\n:::\n\n3. End :step{#end}\n",
);

test("a branch that leads back opens everything from there again [R5]", () => {
  const run = runOf(loop);
  run.answer("1");
  run.answer("2");
  run.answer("2a", { ...done, choice: "look" });
  expect(run.current()).toBe("1");
  expect(run.position().items.map(({ state }) => state)).toEqual([
    "current",
    "upcoming",
    "upcoming",
    "upcoming",
  ]);
});

const anyAnswer = fc.record({
  result: fc.constantFrom(...stepResults),
  reason: fc.constantFrom("", "why"),
  choice: fc.constantFrom(undefined, "boot", "restore", "look", "end"),
  confirmedBy: fc.constantFrom(undefined, ["Emre"], ["Emre", "Käthe"]),
  pick: fc.nat({ max: 12 }),
});

test("whatever people answer, a replay stands where the run stood, and what checkAnswer accepts is never unplaced [R1] [R9]", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(domainController, loop),
      fc.array(anyAnswer, { maxLength: 40 }),
      (runbook, tries) => {
        const items = itemsOf(runbook);
        const answers: StepAnswer[] = [];
        for (const { pick, ...given } of tries) {
          const current = positionOf(runbook, { startedAt: at(0), answers }).current?.item;
          const item = pick > 6 ? items[pick % items.length] : current;
          if (item === undefined) continue;
          const draft = { step: item.id, ...given };
          if (checkAnswer(runbook, answers, draft).ok)
            answers.push({ ...draft, number: item.number, at: at(answers.length), author: "A" });
        }
        const position = positionOf(runbook, { startedAt: at(0), answers });
        expect(position.unplaced).toEqual([]);
        expect(positionOf(runbook, { startedAt: at(0), answers: structuredClone(answers) })).toEqual(
          position,
        );
        expect(position.current === null).toBe(position.status !== "open");
      },
    ),
  );
});
