import type { AnyFailure, FailureKind } from "../contract/failures.ts";
import { importKinds } from "../domain/imports/problem.ts";
import { displayTime, isTimestamp } from "../kernel/time.ts";
import type { FailureText } from "./failure-shape.ts";
import { displayBytes, displayList, displayNumber } from "./numbers.ts";
import type { Language, Translate } from "./translator.ts";

/**
 * The words for a failure in one language, facts inserted. For screens, the command line and prints.
 * Numbers follow the language, lists are joined, sizes are in MB, moments are as on the screen.
 */
export const failureText = (t: Translate, language: Language, failure: AnyFailure): FailureText => {
  const facts = { ...factsOf(t, language, failure), ...sheetFacts(t, failure) };
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
              : typeof value === "string" && isTimestamp(value)
                ? displayTime(value)
                : (wordOf(t, failure.kind, name, value) ?? String(value)),
      ]),
  );

/** Which sheet or word is meant: only as much as could be read of it. */
const sheetFacts = (t: Translate, failure: AnyFailure): Record<string, string> => {
  const position = "position" in failure ? (failure.position ?? t("general.unknown")) : "";
  const reason = (value: unknown): string =>
    isWordsReason(value) ? t(`vault.wordsReason.${value}`, { replace: { position } }) : String(value);
  if (failure.kind === "vault.words-unreadable") return { problem: reason(failure.problem) };
  if (failure.kind !== "vault.share-refused") return {};
  const form = failure.number === null ? "plain" : failure.holder === "" ? "numbered" : "held";
  return { sheet: t(`vault.sheet.${form}`, { replace: failure }), reason: reason(failure.reason) };
};

/** The few facts that are codes and have words of their own. */
const wordOf = (t: Translate, kind: FailureKind, name: string, value: unknown): string | null => {
  if (kind === "files.not-written" && name === "code") return mediumFault(t, String(value));
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
