import { expect, test } from "vitest";
import type { StepAnswer } from "#shared/domain/incident/state.ts";
import { checkAnswer, positionOf } from "#shared/domain/runbooks/run.ts";
import type { AnswerDraft } from "#shared/domain/runbooks/run-rules.ts";
import { itemsOf, type Runbook } from "#shared/domain/runbooks/runbook.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { itemOf, parsed, sampleText } from "./parsed.ts";

const at = (minute: number) => toTimestamp(minute * 60_000, 60);
const done = { result: "done", reason: "" } as const;
const pass = { result: "skipped", reason: "" } as const;
const people = { ...done, confirmedBy: ["A", "B"] };

type Given = Omit<AnswerDraft, "step">;

/** A run after these answers, each given by number and accepted; where it stands. */
const after = (runbook: Runbook, ...given: readonly (readonly [string, Given])[]) => {
  const answers: StepAnswer[] = [];
  for (const [number, answer] of given) {
    const step = itemOf(runbook, number).id;
    const checked = checkAnswer(runbook, answers, { step, ...answer });
    if (!checked.ok) throw new Error(`${number}: ${checked.failure.kind}`);
    const { choice, confirmedBy, ...rest } = answer;
    answers.push({
      ...{ step, number, ...rest, at: at(answers.length + 1), author: "A" },
      ...(choice === undefined ? {} : { choice }),
      ...(confirmedBy === undefined ? {} : { confirmedBy }),
    });
  }
  return { answers, ...positionOf(runbook, { startedAt: at(0), answers }) };
};

const states = (position: ReturnType<typeof after>) =>
  position.items.map(
    ({ item, state, offBranch }) => `${item.number} ${state}${offBranch === null ? "" : " off"}`,
  );

test("a branch that leads on past a step meets the others again: the step is asked about, not passed over [R7]", () => {
  const runbook = parsed(sampleText("channelFile"));
  const begun = [
    ["1", done],
    ["2", done],
    ["3", done],
    ["3a", { ...done, choice: "enter-key" }],
    ["4", done],
  ] as const;
  const position = after(runbook, ...begun);
  expect(position.current?.item.id).toBe("open-console");
  expect(position.current?.offBranch).toMatchObject({
    chosen: { labelText: "Ja" },
    other: { labelText: "Nein" },
  });
  expect(after(runbook, ...begun, ["5", done]).current?.item.id).toBe("delete");
});

test("the way that was chosen is not off the way, nor is what lies before the decision [R7]", () => {
  const runbook = parsed(sampleText("channelFile"));
  const position = after(
    runbook,
    ["1", done],
    ["2", done],
    ["3", done],
    ["3a", { ...done, choice: "open-console" }],
  );
  expect(states(position)).toEqual([
    ...["1 done", "2 done", "3 done", "3a done", "4 not-taken off", "5 current"],
    ...["6 upcoming", "7 upcoming", "7a upcoming"],
  ]);
  expect(position).toMatchObject({ answered: 4, total: 8 });
});

const sections = parsed(
  "## Way\n\n:::decision\nHow?\n\n- [Repair](#repair)\n- [Replace](#replace)\n:::\n\n### Repair\n\n1. a\n2. b\n\n### Replace\n\n1. c\n2. d\n\n:::verify\ne\n:::\n\n## After\n\n1. f\n",
);

test("a branch into a section that was not chosen is off the way as a whole, gates included [R7]", () => {
  const first = after(
    sections,
    ["0a", { ...done, choice: itemOf(sections, "1").id }],
    ["1", done],
    ["2", done],
  );
  expect(states(first)).toEqual([
    ...["0a done", "1 done", "2 done", "3 current off", "4 upcoming off", "4a upcoming off", "5 upcoming"],
  ]);
  const through = after(
    sections,
    ["0a", { ...done, choice: itemOf(sections, "1").id }],
    ["1", done],
    ["2", done],
    ["3", pass],
    ["4", pass],
    ["4a", pass],
  );
  expect(through.current?.item.number).toBe("5");
});

test("on the way, a gate is not passed over in the same manner [R3] [R7]", () => {
  const { answers } = after(
    sections,
    ["0a", { ...done, choice: itemOf(sections, "3").id }],
    ["3", done],
    ["4", done],
  );
  expect(checkAnswer(sections, answers, { step: itemOf(sections, "4a").id, ...pass })).toMatchObject({
    failure: { kind: "runs.gate-closed" },
  });
});

const guarded = parsed(
  "1. Ask\n\n   :::decision\n   - [Keep](#keep)\n   - [Wipe](#wipe)\n   :::\n\n2. Keep it :step{#keep}\n3. Wipe it :step{#wipe}\n\n   :::hold\n   Sure?\n   :::\n\n4. End\n",
);

test("who jumps to a step that a hold guards stands at the hold [M4] [R4]", () => {
  const wipe = itemOf(guarded, "2a").id;
  expect(after(guarded, ["1", { ...done, choice: wipe }]).current?.item).toMatchObject({
    kind: "hold",
    guards: "wipe",
  });
  expect(after(guarded, ["1", { ...done, choice: wipe }], ["2a", people]).current?.item.id).toBe("wipe");
});

test("a guarded step that only the other branch leads to is off the way with its hold [R7]", () => {
  const position = after(guarded, ["1", { ...done, choice: "keep" }], ["2", done], ["2a", pass]);
  expect(position.current).toMatchObject({
    item: { id: "wipe" },
    offBranch: { other: { labelText: "Wipe" } },
  });
});

test("a later decision that leads to a step makes it part of the way [R7]", () => {
  const runbook = parsed(
    "1. :::decision\n   - [A](#a)\n   - [B](#b)\n   :::\n2. a :step{#a}\n3. :::decision\n   - [B after all](#b)\n   - [End](#end)\n   :::\n4. b :step{#b}\n5. end :step{#end}\n",
  );
  const position = after(
    runbook,
    ["1", { ...done, choice: "a" }],
    ["2", done],
    ["3", { ...done, choice: "b" }],
  );
  expect(position.current).toMatchObject({ item: { id: "b" }, offBranch: null });
});

test("a decision that lies off the way is passed over without choosing, whatever else the answer says [R7]", () => {
  const runbook = parsed(
    ":::decision\nWhich?\n\n- [A](#a)\n- [B](#ask)\n:::\n\n1. a :step{#a}\n2. Ask :step{#ask}\n\n   :::decision\n   - [Back](#a)\n   - [End](#end)\n   :::\n\n3. c\n4. end :step{#end}\n",
  );
  const position = after(
    runbook,
    ["0a", { ...done, choice: "a" }],
    ["1", done],
    ["2", { ...pass, choice: "end" }],
  );
  expect(position.current).toMatchObject({ item: { number: "3" }, offBranch: null });
});

test("a branch that leads nowhere goes on in order [R4]", () => {
  const runbook = parsed(
    ":::decision\nWhich?\n\n- [Gone](#gone)\n- [End](#end)\n:::\n\n1. a\n2. end :step{#end}\n",
  );
  expect(after(runbook, ["0a", { ...done, choice: "gone" }]).current?.item.number).toBe("1");
});

test("led back, a run asks everything again and keeps open points before it [R5] [R6]", () => {
  const runbook = parsed(
    "1. one\n2. two :step{#two}\n3. three\n\n:::decision\nAgain?\n\n- [Yes](#two)\n- [No](#end)\n:::\n\n4. four\n5. end :step{#end}\n",
  );
  const later = { result: "deferred", reason: "later" } as const;
  const round = after(runbook, ["1", later], ["2", done], ["3", later], ["3a", { ...done, choice: "two" }]);
  expect(states(round)).toEqual([
    "1 deferred",
    "2 current",
    "3 upcoming",
    "3a upcoming",
    "4 upcoming",
    "5 upcoming",
  ]);
  expect(round.current?.reachedAt).toBe(at(4));
  const end = after(
    runbook,
    ["1", later],
    ["2", done],
    ["3", later],
    ["3a", { ...done, choice: "two" }],
    ["2", done],
    ["3", done],
    ["3a", { ...done, choice: "end" }],
    ["5", done],
  );
  expect(states(end)).toEqual(["1 deferred", "2 done", "3 done", "3a done", "4 not-taken", "5 done"]);
  expect(end).toMatchObject({ status: "complete-except", current: null, answered: 5, total: 5 });
});

test("an open point keeps its own clock while the run stands elsewhere [R10]", () => {
  const runbook = parsed("1. Rebuild the array :timer{minutes=90}\n2. Go on :timer{minutes=5}\n");
  const position = after(runbook, ["1", { result: "deferred", reason: "runs by itself" }]);
  expect(position.openPoints[0]).toMatchObject({ reachedAt: at(0), timerEndsAt: at(90) });
  expect(position.current).toMatchObject({ reachedAt: at(1), timerEndsAt: at(6) });
});

test("a hold that is not confirmed is on record and the run stays [R3]", () => {
  const position = after(parsed(":::hold\nSure?\n:::\n\n1. a\n"), [
    "0a",
    { result: "failed", reason: "another one runs" },
  ]);
  expect(position.current).toMatchObject({ item: { number: "0a" }, state: "current" });
  expect(position.current?.answers).toHaveLength(1);
});

test("a runbook without items is at its end from the beginning", () => {
  const runbook = parsed("Only text.\n");
  expect(itemsOf(runbook)).toEqual([]);
  expect(positionOf(runbook, { startedAt: at(0), answers: [] })).toMatchObject({
    status: "complete",
    current: null,
  });
  expect(checkAnswer(runbook, [], { step: "x", ...done })).toEqual({
    ok: false,
    failure: { kind: "runs.not-current", current: null },
  });
});
