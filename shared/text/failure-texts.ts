import type { AnyFailure, FailureKind } from "../contract/failures.ts";
import { importKinds } from "../domain/imports/problem.ts";
import type { FailureText } from "./failure-shape.ts";
import { displayBytes, displayList, displayNumber } from "./numbers.ts";
import type { Language, Translate } from "./translator.ts";

/**
 * The words for a failure in one language, facts inserted. For screens, the command line and prints.
 * Numbers follow the language, lists are joined, sizes are in MB.
 */
export const failureText = (t: Translate, language: Language, failure: AnyFailure): FailureText => {
  const facts = factsOf(t, language, failure);
  const say = (part: keyof FailureText): string => t(`failures.${failure.kind}.${part}`, { replace: facts });
  return { what: say("what"), safe: say("safe"), todo: say("todo") };
};

const inBytes: Partial<Record<FailureKind, true>> = { "imports.too-large": true };

const factsOf = (t: Translate, language: Language, failure: AnyFailure): Record<string, string> =>
  Object.fromEntries(
    Object.entries(failure)
      .filter(([name]) => name !== "kind")
      .map(([name, value]: [string, unknown]) => [
        name,
        value === null || value === ""
          ? t("general.unknown")
          : Array.isArray(value)
            ? value.length === 0
              ? t("general.none")
              : displayList(value.map(String), language)
            : typeof value === "number"
              ? inBytes[failure.kind]
                ? displayBytes(value, language)
                : displayNumber(value, language)
              : (wordOf(t, failure.kind, name, value) ?? String(value)),
      ]),
  );

/** The few facts that are codes and have words of their own. */
const wordOf = (t: Translate, kind: FailureKind, name: string, value: unknown): string | null => {
  if (kind === "files.not-written" && name === "code") return mediumFault(t, String(value));
  if (name === "problem" && isWordsReason(value)) return t(`vault.wordsReason.${value}`);
  if (kind === "vault.share-refused" && name === "reason" && isWordsReason(value))
    return t(`vault.wordsReason.${value}`);
  if (kind === "printouts.no-printer" && isNoPrinterReason(value)) return t(`print.noPrinter.${value}`);
  return kind === "imports.not-this-kind" && name === "expected" ? kindNames(t, value) : null;
};

/** Why nothing more could be written: in words where the code is a usual one. */
const mediumFault = (t: Translate, code: string): string =>
  isUsualFault(code)
    ? `${t(`general.mediumFault.${code}`)} (${code})`
    : t("general.mediumFault.other", { code });

const usualFaults = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "ENODEV", "EFBIG"] as const;

const isUsualFault = (code: string): code is (typeof usualFaults)[number] =>
  (usualFaults as readonly string[]).includes(code);

/** The kind of import that was expected, by its name; `any`: all of them. */
const kindNames = (t: Translate, expected: unknown): string =>
  importKinds
    .filter((kind) => kind === expected || expected === "any")
    .map((kind) => t(`imports.kinds.${kind}`))
    .join(", ");

const noPrinterReasons = ["no-browser", "not-started", "ended", "timeout", "cancelled"] as const;

const isNoPrinterReason = (value: unknown): value is (typeof noPrinterReasons)[number] =>
  (noPrinterReasons as readonly unknown[]).includes(value);

const wordsReasons = [
  "unknown-word",
  "word-count",
  "checksum",
  "other-vault",
  "other-set",
  "repeated",
  "altered",
] as const;

const isWordsReason = (value: unknown): value is (typeof wordsReasons)[number] =>
  (wordsReasons as readonly unknown[]).includes(value);
