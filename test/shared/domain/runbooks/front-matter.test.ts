import { expect, test } from "vitest";
import { plainText } from "#shared/domain/runbooks/plain-text.ts";
import { parsed, problemsOf } from "./parsed.ts";

const withFront = (yaml: string, body = "1. a\n"): string => `---\n${yaml}\n---\n${body}`;

test("fields are read as text: nothing becomes a date, a number or a truth value", () => {
  expect(
    parsed(
      withFront(
        "title: 007\nlanguage: no\nreviewed: 2026-02-01\nreview-every: 90d\nroles: [Server, 'On: call', 12]",
      ),
    ),
  ).toMatchObject({
    title: "007",
    language: "no",
    reviewed: "2026-02-01",
    reviewEvery: "90d",
    reviewDue: "2026-05-02",
    roles: ["Server", "On: call", "12"],
    details: [],
    problems: [],
  });
});

test("a list may be written as one line, and names of fields in any case", () => {
  expect(parsed(withFront("Applies-To: AD-DC1, DNS-1\nroles:\n  - Server"))).toMatchObject({
    appliesTo: ["AD-DC1", "DNS-1"],
    roles: ["Server"],
  });
});

test("without a title the first heading names the runbook, without that the file", () => {
  expect(parsed(withFront("id: x", "# Heading\n\n1. a\n"))).toMatchObject({ id: "x", title: "Heading" });
  expect(parsed("1. a\n")).toMatchObject({ id: "file-name", title: "File name" });
});

test("a heading that says something else than the title stays readable", () => {
  const runbook = parsed(withFront("title: Short", "# A longer name\n\n1. a\n"));
  expect(runbook.title).toBe("Short");
  expect(runbook.phases).toHaveLength(1);
  expect(plainText(runbook.intro)).toBe("A longer name");
});

test("fields that nobody knows are kept with their text", () => {
  expect(
    parsed(withFront("owner: Server team\nlinks:\n  wiki: https://w.example\ntags: [a, b]")).details,
  ).toEqual([
    { key: "owner", text: "Server team" },
    { key: "links", text: "wiki: https://w.example" },
    { key: "tags", text: "a, b" },
  ]);
});

test.each(["title: A # was B", "title: A # roles", "title: A\nreviewed: 2026-02-01\nreview-every: 90d # 05"])(
  "a comment in the front matter is not lost: all of it is shown as written",
  (yaml) => {
    const runbook = parsed(withFront(yaml));
    expect(runbook.title).toBe("A");
    expect(plainText(runbook.intro)).toBe(yaml);
  },
);

test("front matter that cannot be read is shown as written and reported", () => {
  const text = withFront("title: Restore: step by step\nid: x");
  expect(parsed(text)).toMatchObject({ id: "file-name", title: "File name" });
  expect(plainText(parsed(text).intro)).toContain("Restore: step by step");
  expect(problemsOf(text)).toEqual([[1, "bad-front-matter", { key: "", detail: expect.any(String) }]]);
});

test.each([
  ["reviewed: spring 2025", "reviewed", "spring 2025"],
  ["review-every: sometimes", "review-every", "sometimes"],
  [`id: ${"x".repeat(201)}`, "id", "x".repeat(201)],
  ["roles: {a: b}", "roles", "{a: b}"],
])("%s is reported with its field", (yaml, key, detail) => {
  expect(problemsOf(withFront(yaml))).toEqual([[1, "bad-front-matter", { key, detail }]]);
});

test.each([
  ["brackets 15,000 deep", "[".repeat(15_000)],
  ["lists 7,000 deep", "- ".repeat(7_000)],
  ["keys 7,000 deep", "? ".repeat(7_000)],
  ["more than 16 KiB", "a: b\n".repeat(4_000)],
  ["names that multiply", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]"],
])("front matter with %s does no harm", (_, yaml) => {
  const begun = performance.now();
  expect(parsed(withFront(yaml)).phases).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test("lines are counted from the top of the file, front matter included", () => {
  const runbook = parsed(withFront("id: x\ntitle: y", "\n1. a\n2. b <b>\n"));
  expect(runbook.phases[0]?.items.map(({ line }) => line)).toEqual([6, 7]);
  expect(runbook.problems[0]).toMatchObject({ row: 7, code: "html-as-text" });
});

test("a rule at the top is no front matter, nor are three hyphens further down", () => {
  expect(parsed("---\n\n1. a\n").phases[0]?.items).toHaveLength(1);
  expect(plainText(parsed("a\n\n---\ntitle: x\n\n1. b\n").intro)).toBe("a\ntitle: x");
});

test("a file with the marks and line ends of other systems reads the same", () => {
  const text = withFront("title: T", "## P\n\n1. a\n2. b\n");
  expect(parsed(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(parsed(text));
  expect(parsed(text.replaceAll("\n", "\r"))).toEqual(parsed(text));
});
