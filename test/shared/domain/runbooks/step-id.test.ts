import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { itemsOf } from "#shared/domain/runbooks/runbook.ts";
import { derivedId, slug, takeId } from "#shared/domain/runbooks/step-id.ts";
import { anyMarkdown } from "./any-markdown.ts";
import { parsed } from "./parsed.ts";

vi.setConfig({ testTimeout: 120_000 });

test.each([
  ["Restore from backup!", "restore-from-backup"],
  ["Prüfen & Übergeben", "prüfen-übergeben"],
  ["Pru\u0308fen", "prüfen"],
  ["1. Проверить", "1-проверить"],
  ["🔑", ""],
])("the heading %s is called #%s in links", (heading, name) => expect(slug(heading)).toBe(name));

test("long texts that begin alike have ids of their own, short of the limit", () => {
  const begin = "Log on to the host with the local root account from the ";
  const [envelope, safe] = [
    derivedId(["Phase", "", `${begin}envelope`]),
    derivedId(["Phase", "", `${begin}safe`]),
  ];
  expect(envelope).not.toBe(safe);
  expect(derivedId(["p".repeat(500), "g".repeat(500), "t".repeat(500)]).length).toBeLessThanOrEqual(200);
});

test("ids that are taken get the next free number, also when somebody is called like that", () => {
  const taken = new Map();
  expect(["a", "a-2", "a", "a", "a-2"].map((id) => takeId(id, taken))).toEqual([
    "a",
    "a-2",
    "a-3",
    "a-4",
    "a-2-2",
  ]);
  const long = "x".repeat(200);
  expect([long, long].map((id) => takeId(id, taken).length)).toEqual([200, 200]);
});

test("every item has an id and a number of its own, and every name leads to an item", () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const runbook = parsed(text);
      const items = itemsOf(runbook);
      const ids = new Set(items.map(({ id }) => id));
      expect(ids.size).toBe(items.length);
      expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
      expect([...ids].every((id) => id.length > 0 && id.length <= 200)).toBe(true);
      expect([...runbook.anchors.values()].every((id) => ids.has(id))).toBe(true);
      expect([...ids].every((id) => runbook.anchors.has(id))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const step = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,8}$/);

test("a step keeps its id when others are put in, taken out or moved around it [M5]", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(step, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      step,
      (steps, at, further) => {
        fc.pre(!steps.includes(further));
        const idsOf = (texts: readonly string[]) =>
          new Map(
            itemsOf(parsed(`## Phase\n\n${texts.map((text) => `1. ${text}`).join("\n")}\n`)).map((item) => [
              item.titleText,
              item.id,
            ]),
          );
        const before = idsOf(steps);
        const more = idsOf(steps.toSpliced(at % (steps.length + 1), 0, further));
        const fewer = idsOf(steps.toSpliced(at % steps.length, 1));
        const turned = idsOf(steps.toReversed());
        for (const [text, id] of before) {
          expect(more.get(text)).toBe(id);
          expect(fewer.get(text) ?? id).toBe(id);
          expect(turned.get(text)).toBe(id);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("an id that the author gave stays when the text changes [M5]", () => {
  expect(itemsOf(parsed("1. Boot :step{#boot}\n"))[0]?.id).toBe("boot");
  expect(itemsOf(parsed("## X\n\n3. Start it :step{#boot}\n"))[0]?.id).toBe("boot");
});

test("two steps with one id are told apart, and the later is reported", () => {
  const runbook = parsed("1. a :step{#x}\n2. b :step{#x}\n");
  expect(itemsOf(runbook).map(({ id }) => id)).toEqual(["x", "x-2"]);
  expect(runbook.problems).toEqual([
    { row: 2, column: null, severity: "repaired", code: "duplicate-step", facts: { id: "x" } },
  ]);
});
