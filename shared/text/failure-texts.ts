import type { AnyFailure, FailureKind } from "../contract/failures.ts";
import { displayBytes, displayList, displayNumber } from "./numbers.ts";
import type { Language, Translate } from "./translator.ts";

/** What a person under stress needs to know about a failure. */
export interface FailureText {
  /** What happened. */
  readonly what: string;
  /** What was not lost or not changed. */
  readonly safe: string;
  /** What to do now. */
  readonly todo: string;
}

type ReasonsOf<A extends string> = FailureKind extends infer K
  ? K extends `${A}.${infer Reason}`
    ? Reason
    : never
  : never;
type AreaOf<K extends string> = K extends `${infer A}.${string}` ? A : never;

/** One text for each failure kind of the contract: leaving one out does not compile, nor does one too many. */
export type FailureTexts = {
  readonly [A in AreaOf<FailureKind>]: { readonly [R in ReasonsOf<A>]: FailureText };
};

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
            ? displayList(value.map(String), language)
            : typeof value === "number"
              ? inBytes[failure.kind]
                ? displayBytes(value, language)
                : displayNumber(value, language)
              : String(value),
      ]),
  );
