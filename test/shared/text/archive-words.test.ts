import { describe, expect, test } from "vitest";
import { findingText, verdictText } from "#shared/text/archive-words.ts";
import { entryWords } from "#shared/text/entry-words.ts";
import { failureText } from "#shared/text/failure-texts.ts";
import { createTranslator, type Language } from "#shared/text/translator.ts";

describe.each(["de", "en"] as Language[])("%s", (language) => {
  const t = createTranslator(language);

  test("a broken archive is said to be broken before anything else", () => {
    const broken = { verdict: "broken", code: "file-missing", facts: { name: "report.html" } } as const;
    expect(verdictText(t, { whole: false, findings: [broken], entries: 3 })).toMatch(
      /^(NOT whole|NICHT unversehrt)/,
    );
    expect(findingText(t, broken)).toContain("report.html");
  });

  test("no word claims more than a signature proves", () => {
    const facts = { publicKey: "RWx", fingerprint: "9F3A", source: "archive" };
    const words = findingText(t, { verdict: "whole", code: "signer", facts });
    expect(words).toContain("9F3A");
    expect(words).not.toMatch(/proof|revisionssicher|authentic|authentisch/i);
  });

  test("what people wrote is repeated as written, not read as a placeholder", () => {
    const text = "{{text}} $t(general.ok) <b>";
    expect(entryWords(t, { kind: "note.recorded/1", body: { text } }).text).toBe(text);
    expect(entryWords(t, { kind: "incident.closed/1", body: { summary: text } }).text).toBe(text);
    expect(entryWords(t, { kind: "run.abandoned/1", body: { run: "r", reason: text } }).text).toContain(text);
  });

  test("why no PDF could be made is said in words", () => {
    const { what } = failureText(t, language, { kind: "printouts.no-printer", reason: "no-browser" });
    expect(what).toMatch(/Chrome, Chromium/);
    expect(what).not.toContain("no-browser");
  });
});
