import { expect, test } from "vitest";
import { plainText } from "#shared/domain/runbooks/plain-text.ts";
import { itemOf, parsed, problemsOf } from "./parsed.ts";

const shown = (markdown: string): string => plainText(parsed(markdown).intro);

test.each(["at 10:30 or 10:30:15", "host:port, see :warning: and C:temp", ":smile"])(
  "%s is no directive and stays as it is, without a word about it",
  (text) => {
    expect(shown(text)).toBe(text);
    expect(problemsOf(text).map(([, code]) => code)).toEqual(["no-steps"]);
  },
);

test.each([
  [":foo[bar *x*]{a=b}", "foo"],
  ["::foo{a=b}", "foo"],
  [":key{x}", "key"],
  [":timer{min=3}", "timer"],
  [':system{id=""}', "system"],
  [":step{#outside}", "step"],
])("%s is shown as written and reported", (text, name) => {
  expect(shown(`a\n\n${text}`)).toBe(`a\n${text}`);
  expect(problemsOf(`a\n\n${text}`).slice(1)).toEqual([[3, "unknown-directive", { name }]]);
});

test("a container that nobody knows keeps its first line and what it holds", () => {
  expect(shown(":::note[Mind *this*]{.wide}\n- a\n:::")).toBe(":::note[Mind *this*]{.wide}\n- a");
  expect(problemsOf(":::note\na\n:::").slice(1)).toEqual([[1, "unknown-directive", { name: "note" }]]);
});

test.each([
  ["0", "minutes"],
  ["soon", "minutes"],
  ["100001", "minutes"],
  ["-5", "minutes"],
])("a timer of %s minutes is no timer; it is shown as written", (value, column) => {
  expect(shown(`:timer{minutes=${value}}`)).toBe(`:timer{minutes=${value}}`);
  expect(problemsOf(`:timer{minutes=${value}}`).slice(1)).toEqual([[1, "not-a-number", { column, value }]]);
});

test.each([
  ["", 2],
  ["{people=1}", 1],
  ["{people=10}", 10],
])("a hold%s takes %i people", (attributes, people) => {
  expect(itemOf(parsed(`:::hold${attributes}\na\n:::`), "0a")).toMatchObject({ kind: "hold", people });
});

test.each(["0", "11", "two", "1.5"])("a hold for %s people is reported and takes two", (value) => {
  const text = `:::hold{people=${value}}\na\n:::`;
  expect(itemOf(parsed(text), "0a")).toMatchObject({ people: 2 });
  expect(problemsOf(text)).toEqual([[1, "not-a-number", { column: "people", value }]]);
});

test("what a known directive carries besides is shown too", () => {
  const runbook = parsed(
    '1. Boot :timer[at most]{minutes=5} now\n\n   :::verify{#v title="Look twice"}\n   a\n   :::\n',
  );
  expect(itemOf(runbook, "1").titleText).toBe("Boot 5 min:timer[at most]{minutes=5} now");
  expect(plainText(itemOf(runbook, "1a").content)).toContain("Look twice");
});

test("HTML is text everywhere, and is reported once with how often it occurs", () => {
  const text = "<script>\nalert(1)\n</script>\n\n1. <b>a</b> <img src=x onerror=y>\n";
  const runbook = parsed(text);
  expect(JSON.stringify(runbook)).toContain('{"type":"as-written","text":"<script>\\nalert(1)\\n</script>"}');
  expect(itemOf(runbook, "1").titleText).toBe("<b>a</b> <img src=x onerror=y>");
  expect(problemsOf(text)).toEqual([[1, "html-as-text", { count: 4 }]]);
});

test("links that leave the machine are reported once each, with their line; mail, telephone and other pages are not", () => {
  const text =
    "[a](https://w.example/x)\nhttps://w.example/x\n\n[s](smb://fs/x) [f](file:///c:/x) \\\\fs01\\it\\b.xlsx. `net use \\\\fs02\\x`\n\n" +
    "```\ncurl http://c.example/y\n```\n\n[m](mailto:a@b.example) [t](tel:112) [o](other.md) [i](#here)\n\n1. x :step{#here}\n";
  expect(problemsOf(text)).toEqual(
    [
      [1, "https://w.example/x"],
      [4, "smb://fs/x"],
      [4, "file:///c:/x"],
      [4, "\\\\fs01\\it\\b.xlsx"],
      [4, "\\\\fs02\\x"],
      [6, "http://c.example/y"],
    ].map(([row, link]) => [row, "network-link", { link }]),
  );
});

test("an image stays behind: its description and its place are shown and reported", () => {
  expect(shown('![Rack](img/rack.png "Row 4")')).toBe("Rack (img/rack.png, Row 4)");
  expect(problemsOf("a\n\n![Rack](img/rack.png)").slice(1)).toEqual([
    [3, "image-left-out", { image: "img/rack.png" }],
  ]);
});

test("definitions and footnotes are shown as written", () => {
  const text = '[see][1] and[^n]\n\n[1]: other.md "Title"\n\n[^n]: A note';
  expect(shown(text)).toBe(text.replaceAll("\n\n", "\n"));
});
