import { describe, expect, test } from "vitest";
import { contract } from "#shared/contract/contract.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { failureText } from "#shared/text/failure-texts.ts";
import { createTranslator, type Language } from "#shared/text/translator.ts";

interface FailureSchema {
  readonly shape: Readonly<Record<string, { readonly type?: string; readonly values?: ReadonlySet<string> }>>;
}

/** Every declared failure with a recognisable value for each of its facts. */
const samples: readonly AnyFailure[] = [
  ...new Map(
    Object.values(contract)
      .flatMap((area) => Object.values(area))
      .flatMap((entry) =>
        entry.type === "call"
          ? (entry.error as unknown as { options: readonly FailureSchema[] }).options
          : [],
      )
      .map(({ shape }) => {
        const facts = Object.entries(shape).map(([name, schema]) => {
          if (name === "kind") return [name, [...(schema.values ?? [])][0]];
          return [name, schema.type === "number" ? 7 : schema.type === "array" ? [`<${name}>`] : `<${name}>`];
        });
        const sample = Object.fromEntries(facts) as AnyFailure;
        return [sample.kind, sample] as const;
      }),
  ).values(),
];

test("the contract's failures were found", () => {
  expect(samples.length).toBeGreaterThan(45);
});

describe.each(["de", "en"] as const satisfies readonly Language[])("in %s", (language) => {
  const t = createTranslator(language);

  test.each(samples.map((failure) => [failure.kind, failure] as const))(
    "%s says what happened, what is safe and what to do",
    (kind, failure) => {
      const { what, safe, todo } = failureText(t, language, failure);
      for (const sentence of [what, safe, todo]) {
        expect(sentence).not.toContain(kind);
        expect(sentence).not.toContain("{{");
        expect(sentence).not.toContain("[object");
      }
      expect(new Set([what, safe, todo]).size).toBe(3);
    },
  );

  test("the place of a damaged thing is named", () => {
    const text = failureText(t, language, { kind: "files.not-found", path: "/media/stick/x" });
    expect(text.what).toContain("/media/stick/x");
  });

  test("a full medium is called full, and an unusual code is still named", () => {
    const written = (code: string) =>
      failureText(t, language, { kind: "files.not-written", path: "/media/stick", code }).what;
    expect(written("ENOSPC")).toContain(`${t("general.mediumFault.ENOSPC")} (ENOSPC)`);
    expect(written("EXDEV")).toContain(t("general.mediumFault.other", { code: "EXDEV" }));
  });

  test("a size is a size and a limit of columns is a number", () => {
    const large = failureText(t, language, {
      kind: "imports.too-large",
      file: "a.csv",
      bytes: 512_000_000,
      limit: 64_000_000,
    });
    expect(large.what).toMatch(/512\sMB.*64\sMB/);
    const wide = failureText(t, language, { kind: "imports.too-many-columns", file: "a.csv", limit: 2000 });
    expect(wide.what).toContain(language === "de" ? "2.000" : "2,000");
  });

  test("a fact that is not known is said to be unknown", () => {
    const text = failureText(t, language, { kind: "runs.not-current", current: null });
    expect(text.what).toContain(t("general.unknown"));
  });

  test("a refused sheet is named as far as it could be read, with the word that is wrong", () => {
    const refused = (facts: { number: number | null; holder: string; position: number | null }) =>
      failureText(t, language, {
        kind: "vault.share-refused",
        entered: 2,
        reason: facts.position === null ? "other-set" : "unknown-word",
        ...facts,
      }).what;
    const misread = refused({ number: null, holder: "", position: 17 });
    expect(misread).toMatch(/(Sheet|Blatt) 2 /);
    expect(misread).toMatch(/(word|Wort) 17 /);
    expect(misread).not.toContain(t("general.unknown"));
    const other = refused({ number: 4, holder: "Mareike Voß", position: null });
    expect(other).toMatch(/\((number|Nummer) 4, Mareike Voß\)/);
    expect(other).not.toContain(t("general.unknown"));
  });

  test("since when another computer has had a vault open is said as on the screens", () => {
    const since = toTimestamp(Date.UTC(2026, 10, 23, 3, 12), 60);
    const { what } = failureText(t, language, { kind: "vault.open-elsewhere", computer: "NW-1", since });
    expect(what).toContain("2026-11-23 04:12 +01:00");
  });

  test("the kind of import that was expected goes by its name, and no columns are said to be none", () => {
    const refusal = (expected: string) =>
      failureText(t, language, { kind: "imports.not-this-kind", file: "keys", expected, columns: [] }).what;
    expect(refusal("keys")).toContain(t("imports.kinds.keys"));
    expect(refusal("keys")).toContain(t("general.none"));
    expect(refusal("any")).toContain(t("imports.kinds.systems"));
    expect(refusal("any")).not.toContain("any");
  });
});
