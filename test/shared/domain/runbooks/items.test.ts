import { expect, test } from "vitest";
import { plainText } from "#shared/domain/runbooks/plain-text.ts";
import { itemsOf } from "#shared/domain/runbooks/runbook.ts";
import { glance, itemOf, parsed, problemsOf, sampleText } from "./parsed.ts";

test("a phase of mere text is a step, so that nobody passes it by [M2]", () => {
  expect(
    glance(parsed("Intro\n\n## Before\n\n- [ ] clean?\n\n## Do\n\n1. a\n\n## After\n\nTell them.\n")),
  ).toEqual(["1 step Before", "2 step a", "3 step After"]);
});

test("a runbook without anything to tick off is reported", () => {
  expect(problemsOf("# Title\n\nJust text.\n")).toEqual([[null, "no-steps", {}]]);
});

test("text after a step belongs to it, a warning or an announcement to the step that follows [M3]", () => {
  const runbook = parsed(
    "## P\n\nFirst of all.\n\n1. a\n\n```\nunindented\n```\n\n:::warning\ncareful\n:::\n\n2. b\n\nRemark.\n\nNow do:\n\n3. c\n\n#### Notes\n\nat the end\n",
  );
  expect(itemsOf(runbook).map(({ before, content }) => [plainText(before), plainText(content)])).toEqual([
    ["First of all.", "unindented"],
    ["careful", "Remark."],
    ["Now do:", "Notes\nat the end"],
  ]);
});

test("text before the first step of all introduces the runbook; a warning there belongs to the step", () => {
  const runbook = parsed("Written in spring.\n\n:::warning\ncareful\n:::\n\n1. a\n\n### Then\n\ntext\n");
  expect(plainText(runbook.intro)).toBe("Written in spring.");
  expect(plainText(itemOf(runbook, "1").before)).toBe("careful");
  expect(glance(runbook)).toEqual(["1 step a", "2 step Then"]);
});

test("the heading of a section stands before its first step, and every step knows its section [M2]", () => {
  const items = itemsOf(
    parsed("## P\n\n### Log on\n\nWith two people.\n\n1. a\n2. b\n\n### Stop\n\nPull the plug.\n"),
  );
  expect(items.map(({ group, titleText }) => [group, titleText])).toEqual([
    ["Log on", "a"],
    ["Log on", "b"],
    ["", "Stop"],
  ]);
  expect(plainText(items[0]?.before ?? [])).toBe("Log on\nWith two people.");
  expect(plainText(items[2]?.content ?? [])).toBe("Pull the plug.");
});

test("a hold in a step comes before it and guards it, also for who jumps there; a verify comes after [M4]", () => {
  const runbook = parsed(
    "1. Wipe the disk. :step{#wipe}\n\n   :::hold{people=3}\n   Right disk?\n   :::\n\n   :::verify\n   It is empty.\n   :::\n\n2. Ask.\n\n   :::decision\n   - [Again](#wipe)\n   - [Go on](#end)\n   :::\n\n3. End :step{#end}\n",
  );
  expect(glance(runbook)).toEqual([
    "0a hold Right disk?",
    "1 step Wipe the disk.",
    "1a verify It is empty.",
    "2 decision Ask.",
    "3 step End",
  ]);
  const hold = itemOf(runbook, "0a");
  expect(hold).toMatchObject({ people: 3, guards: "wipe" });
  expect(itemOf(runbook, "2")).toMatchObject({ branches: [{ target: hold.id }, { target: "end" }] });
});

test("a gate deep inside is shown in its place and has to be answered all the same [M4]", () => {
  const runbook = parsed(
    "1. a\n\n   - b\n\n     :::verify\n     works\n     :::\n\n::::warning\nc\n\n:::hold\nd\n:::\n::::\n",
  );
  expect(glance(runbook)).toEqual(["1 step a", "1a verify works", "1b hold d"]);
  expect(plainText(itemOf(runbook, "1").content)).toContain("works");
  expect(plainText(itemOf(runbook, "1b").before)).toContain("d");
});

test("a list entry that is nothing but a gate is that gate, with the entry's number", () => {
  expect(glance(parsed("1. a\n2. :::verify\n   works\n   :::\n3. b\n"))).toEqual([
    "1 step a",
    "2 verify works",
    "3 step b",
  ]);
});

test("a container that was never closed ends at the next phase [M8]", () => {
  const runbook = parsed("## A\n\n1. a\n\n:::verify\nworks\n\n## B\n\n1. b\n");
  expect(glance(runbook)).toEqual(["1 step a", "1a verify works", "2 step b"]);
  expect(runbook.phases.map(({ titleText }) => titleText)).toEqual(["A", "B"]);
});

test("a heading inside a container that was closed stays where it is [M8]", () => {
  const runbook = parsed("## A\n\n:::warning\n## Mind the gap\n\ntext\n:::\n\n1. a\n");
  expect(runbook.phases).toHaveLength(1);
  expect(plainText(itemOf(runbook, "1").before)).toBe("Mind the gap\ntext");
});

test("badges at the end of a title become facts, within it they stay", () => {
  const runbook = parsed(
    "1. Wait for :system{id=NTP-1} here. :timer{minutes=5} :run{runbook=ntp} :timer{minutes=15}\n",
  );
  expect(itemOf(runbook, "1")).toMatchObject({
    titleText: "Wait for NTP-1 here.",
    minutes: 15,
    systems: ["NTP-1"],
    runs: ["ntp"],
  });
  expect(runbook.references).toEqual([
    { to: "system", id: "NTP-1", line: 1 },
    { to: "runbook", id: "ntp", line: 1 },
  ]);
});

test("a key that is needed is known for its step", () => {
  const runbook = parsed(sampleText("channelFile"));
  expect(
    itemsOf(runbook)
      .filter(({ needsKey }) => needsKey)
      .map(({ id }) => id),
  ).toEqual(["enter-key"]);
});

test("branches keep every word of their entries; what is no branch stays content", () => {
  const runbook = parsed(
    ":::decision\nWhich?\n\n- [Yes](#a) if the lamp is green\n\n  see the label\n- call somebody\n- [No](#gone)\n:::\n\n1. a :step{#a}\n",
  );
  const decision = itemOf(runbook, "0a");
  expect(decision).toMatchObject({
    titleText: "Which?",
    branches: [
      { labelText: "Yes if the lamp is green", target: "a", known: true },
      { labelText: "No", target: "gone", known: false },
    ],
  });
  expect(plainText(decision.content)).toBe("- call somebody\nsee the label");
  expect(runbook.problems.map(({ code, row, facts }) => [code, row, facts])).toEqual([
    ["unknown-step", 8, { target: "gone" }],
  ]);
});

test("a decision without a branch is a step: nobody could answer it otherwise", () => {
  expect(glance(parsed(":::decision\nWhich?\n:::\n"))).toEqual(["0a step Which?"]);
});

test("links lead to steps, else to the first item of a phase or section of that name [M7]", () => {
  const { anchors } = parsed(
    "## Start :step{#begin}\n\n1. a\n\n## Empty\n\n## End\n\n### Check it\n\n1. b :step{#start}\n",
  );
  const lead = (name: string) => anchors.get(name);
  expect([lead("start"), lead("begin"), lead("empty"), lead("end"), lead("check-it")]).toEqual([
    "start",
    "start/a",
    "start",
    "start",
    "start",
  ]);
});
