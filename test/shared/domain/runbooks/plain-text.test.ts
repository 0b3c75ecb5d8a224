import { expect, test } from "vitest";
import { inlineText, linkTail, plainText, shortText } from "#shared/domain/runbooks/plain-text.ts";
import { parsed } from "./parsed.ts";

const introOf = (markdown: string) => parsed(markdown).intro;
const inlinesOf = (markdown: string) => {
  const [block] = introOf(markdown);
  return block?.type === "paragraph" ? block.children : [];
};

test("blocks become lines in the order of the page", () => {
  expect(
    plainText(
      introOf(
        "Text *with* `code`\nand more\n\n> quoted\n\n- a\n  - b\n- [x] c\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n```ps1 x\ndel a\n```\n",
      ),
    ),
  ).toBe("Text with code and more\nquoted\n- a\n- b\n- [x] c\nh | i\n1 | 2\nps1 x\ndel a");
});

test.each([
  ["[wiki](https://w.example/a)", "wiki (https://w.example/a)", "wiki"],
  ["https://w.example/a", "https://w.example/a", "https://w.example/a"],
  ["www.w.example", "www.w.example", "www.w.example"],
  ["it@w.example", "it@w.example", "it@w.example"],
  ['[a](b.md "c")', "a (b.md, c)", "a"],
  ["[next](#step)", "next", "next"],
  ['![plan](plan.png "Rack 4")', "plan (plan.png, Rack 4)", "plan"],
  ["a :system{id=NTP-1} :run{runbook=ntp} :timer{minutes=5}", "a NTP-1 ntp 5 min", "a NTP-1 ntp 5 min"],
])("%s reads %s, and %s in a heading", (markdown, full, short) => {
  expect(inlineText(inlinesOf(markdown))).toBe(full);
  expect(shortText(inlinesOf(markdown))).toBe(short);
});

test("what a link has to show besides its text is its target and its title, each once", () => {
  const [link] = inlinesOf('[https://a.example](https://a.example "Title")');
  expect(link?.type === "link" && linkTail(link)).toEqual(["Title"]);
});
