import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { newScan, readLine, withoutTabs } from "#shared/domain/runbooks/block-scan.ts";
import { type FlowNode, parseMarkdown } from "#shared/domain/runbooks/markdown.ts";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { survey } from "#shared/domain/runbooks/survey.ts";
import { anyMarkdown } from "./any-markdown.ts";

vi.setConfig({ testTimeout: 120_000 });

const whole = Number.POSITIVE_INFINITY;

interface Plain {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * A tree as far as a reader can tell: adjacent lists are one, references are text as written, blank lines at the end of a
 * container do not count.
 */
const plainTree = (nodes: readonly FlowNode[], source: string): readonly Plain[] => {
  const plain = (node: FlowNode): Plain => {
    const { position, ...rest } = node;
    const written = source.slice(position?.start.offset, position?.end.offset);
    if (/Reference$/.test(node.type) || node.type === "text") return { type: "text", value: written };
    const at = position && `${position.start.line}:${position.start.offset}`;
    if (!("children" in node)) return { ...rest, at, written };
    const { children } = node;
    return { ...rest, at, spread: null, start: null, children: joined(children.map(plain)) };
  };
  return joined(nodes.map(plain));
};

const joined = (nodes: readonly Plain[]): readonly Plain[] => {
  const done: Plain[] = [];
  for (const node of nodes) {
    const last = done.at(-1);
    if (last?.type === "text" && node.type === "text")
      done[done.length - 1] = { type: "text", value: `${last.value}${node.value}` };
    else if (last?.type === "list" && node.type === "list" && last.ordered === node.ordered)
      done[done.length - 1] = {
        ...last,
        children: [...(last.children as Plain[]), ...(node.children as Plain[])],
      };
    else done.push(node);
  }
  return done;
};

const treeOf = (text: string, least: number): readonly Plain[] => {
  const nodes = parseMarkdown(text, least);
  if (!nodes.ok) throw new Error(nodes.failure.what);
  return plainTree(nodes.value, text);
};

test("Markdown parsed in pieces means the same as parsed whole, places included", () => {
  let cuts = 0;
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const body = text.replace(/^---\n/, "");
      const chunks = survey(body, 0);
      if (chunks.ok) cuts += chunks.value.length - 1;
      expect(treeOf(body, 0)).toEqual(treeOf(body, whole));
    }),
    { numRuns: 1_000 },
  );
  expect(cuts).toBeGreaterThan(1_000);
});

test("the pieces together are the text", () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const chunks = survey(text, 0);
      expect(chunks.ok && chunks.value.map((chunk) => chunk.text).join("")).toBe(text);
    }),
  );
});

const containers = ["blockquote", "listItem", "containerDirective", "footnoteDefinition"];

const depthOf = (nodes: readonly FlowNode[]): number =>
  Math.max(
    0,
    ...nodes.map((node) =>
      "children" in node ? Number(containers.includes(node.type)) + depthOf(node.children as FlowNode[]) : 0,
    ),
  );

test("the survey never takes nested blocks for shallower than the parser does", () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const body = text.replace(/^---\n/, "");
      const nodes = parseMarkdown(body, whole);
      const scan = newScan();
      let deepest = 0;
      for (const line of body.split("\n")) {
        readLine(scan, withoutTabs(line));
        deepest = Math.max(deepest, scan.containers.length);
      }
      expect(nodes.ok && depthOf(nodes.value)).toBeLessThanOrEqual(deepest);
    }),
    { numRuns: 1_000 },
  );
});

const parse = (text: string) => parseRunbook(text, { fallbackId: "a", fallbackTitle: "A" });
const mebibyte = 1024 * 1024;
const staircase = (depth: number, marker: string) =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level * marker.length)}${marker}a`).join("\n");

test("a text of exactly 1 MiB is read, one byte more is refused with its size [M9]", () => {
  const text = "ä".repeat(mebibyte / 2);
  expect(parse(text).ok).toBe(true);
  expect(parse(`${text}a`)).toEqual({
    ok: false,
    failure: { kind: "runbooks.too-large", bytes: mebibyte + 1, limit: mebibyte },
  });
});

test.each([
  ["quotes", "> ".repeat(100)],
  ["lists", "- ".repeat(100)],
  ["a staircase of lists", `${staircase(100, "- ").slice(0, -1)}`],
  ["a staircase of numbers", `${staircase(100, "1. ").slice(0, -1)}`],
])("%s a hundred deep are read, one deeper is refused with its line [M9]", (_, hundred) => {
  expect(parse(`x\n\n${hundred}a`).ok).toBe(true);
  const line = `x\n\n${hundred}`.split("\n").length;
  expect(parse(`x\n\n${hundred}> a`)).toEqual({
    ok: false,
    failure: { kind: "runbooks.too-deep", line, what: "nesting", limit: 100 },
  });
});

const dense = (piece: string, bytes = mebibyte) => piece.repeat(Math.floor(bytes / piece.length));

test.each([
  ["5 MB of text", "word ".repeat(mebibyte)],
  ["5 MB of quote signs", ">".repeat(5 * mebibyte)],
  ["quotes 1,000 deep", `${"> ".repeat(1_000)}a`],
  ["lists 1,000 deep", `${"- ".repeat(1_000)}a`],
  ["lists 1,000 deep, a line each", staircase(1_000, "- ").slice(0, mebibyte)],
  ["quotes and lists 1,000 deep in turn", `${"> - ".repeat(500)}a`],
  ["containers 1,000 deep", dense(":::a\n")],
  ["bold in bold", dense("**a ")],
  ["stars without end", `${"*".repeat(mebibyte / 2 - 1)}a${"*".repeat(mebibyte / 2)}`],
  ["brackets that never close", dense("![a](")],
  ["comments that never close", `x ${dense("<!-- ", mebibyte - 2)}`],
  ["directives that never close", dense(":a{b ")],
  ["backticks in ever longer runs", Array.from({ length: 1_400 }, (_, run) => "`".repeat(run + 1)).join(" ")],
  ["a quote that is never left", `> a\n${dense("b\n", mebibyte - 4)}`],
  ["a quote after every quote", dense("> a\n\n")],
  ["lists in one quote", dense("> 1. a\n>    - b\n")],
  ["a heading in every other line", dense("a\n=\n")],
  ["nothing but empty lines", dense("\n")],
])("%s are refused at once and clearly [M9]", (_, text) => {
  const begun = performance.now();
  const result = parse(text);
  expect(result.ok ? "read" : result.failure.kind).toMatch(/^runbooks\.too-(?:large|deep)$/);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test("nesting that the survey is deceived about is refused all the same [M9]", () => {
  const level = (indent: string) => `${indent}- a\n\n${indent}      code\n${indent}  + \nx\n`;
  const text = Array.from({ length: 110 }, (_, depth) => level("  ".repeat(depth))).join("");
  expect(survey(text).ok).toBe(true);
  expect(parse(text)).toMatchObject({ failure: { kind: "runbooks.too-deep", what: "nesting", limit: 100 } });
});

test("a runbook of 2,000 steps in one list, each with a list of its own, is read in seconds", () => {
  const begun = performance.now();
  const result = parse("1. Check the thing\n   - one\n   - two\n\n   text\n\n".repeat(2_000));
  expect(result.ok && result.value.phases[0]?.items.length).toBe(2_000);
  expect(performance.now() - begun).toBeLessThan(15_000);
});
