import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inRepository } from "../support/repository.ts";

/** What people read: its links must lead somewhere, and the tests that it calls upon must be there. */

const documents = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(inRepository("docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

const textOf = (path: string): string => readFileSync(inRepository(path), "utf8");

/** As GitHub makes anchors of headings. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "");

/** Targets of Markdown links and images. */
const linksOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);

/** Files and folders of this repository that are named in code spans. */
const namedPaths = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/`((?:electron|renderer|shared|resources|test|docs)\/[\w./-]*)`/g)].map(
    ([, path = ""]) => path,
  );

const brokenIn = (document: string): readonly string[] => {
  const text = textOf(document);
  const links = linksOf(text)
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [path = "", anchor = ""] = target.split("#");
      const file = path === "" ? document : join(dirname(document), path);
      if (!existsSync(inRepository(file))) return true;
      return anchor !== "" && !anchorsOf(textOf(file)).has(anchor);
    });
  return [...links, ...namedPaths(text).filter((path) => !existsSync(inRepository(path)))];
};

test.each(documents)("everything that %s points to is there", (document) => {
  expect(brokenIn(document)).toEqual([]);
});

test("every promise of docs/security.md is backed by a test", () => {
  const promises = textOf("docs/security.md")
    .split(/^### \d+\. /m)
    .slice(1);
  expect(promises.length).toBeGreaterThan(5);
  for (const promise of promises) {
    const tests = linksOf(promise.split(/^## /m)[0] ?? "").filter((target) => target.includes("/test/"));
    expect(tests.length, promise.split("\n")[0]).toBeGreaterThan(0);
  }
});

test("the log is called tamper-evident, never more than that", () => {
  for (const document of documents) {
    const claims = textOf(document).replace(/never [^.]*tamper-proof[^.]*\./g, "");
    expect(claims, document).not.toMatch(/tamper-?proof|revisionssicher/i);
  }
});
