import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anyMarkdown } from "./any-markdown.ts";
import { parsed, samples, sampleText } from "./parsed.ts";
import { visibleText } from "./visible-text.ts";

vi.setConfig({ testTimeout: 120_000 });

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Markup that a screen says in another way: names of fields, badges and gates, and ids of steps. */
const names =
  "title id language applies to roles reviewed review every step timer minutes hold people decision verify warning system run runbook";
const markup: Readonly<Record<keyof typeof samples, string>> = {
  domainController: names,
  channelFile: `${names} identify bitlocker enter key open console delete`,
  restore: "",
  phoneChain: "",
};

test.each(Object.keys(samples) as (keyof typeof samples)[])(
  "every word of the sample %s is shown [M1]",
  (name) => {
    const text = sampleText(name);
    const shown = new Set(wordsOf(visibleText(parsed(text))));
    const lost = new Set(wordsOf(text).filter((word) => !shown.has(word)));
    expect([...lost].filter((word) => !wordsOf(markup[name]).includes(word))).toEqual([]);
  },
);

test("no word of generated Markdown is lost, whatever it is made of [M1]", () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text, words }) => {
      const shown = new Set(wordsOf(visibleText(parsed(text))));
      expect(words.filter((word) => !shown.has(word))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("paths of Windows shares and folders keep every backslash [M1]", () => {
  const text =
    "Copy \\\\fs01\\it\\_old\\*.sys to C:\\Temp\\*.bak and (%SystemRoot%\\System32\\drivers\\*.sys).";
  expect(visibleText(parsed(text))).toContain(text);
  expect(visibleText(parsed("| a |\n|---|\n| C:\\x\\* \\| \\\\srv\\d\\* |\n"))).toContain(
    "C:\\x\\* | \\\\srv\\d\\*",
  );
});
