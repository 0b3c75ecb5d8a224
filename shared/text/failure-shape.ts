import type { FailureKind } from "../contract/failures.ts";

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
