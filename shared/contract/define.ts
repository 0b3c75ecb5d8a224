import { z } from "zod";
import type { Result } from "../kernel/result.ts";

/** One request with its answer and every way it may fail. */
export interface Call {
  readonly type: "call";
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly error: z.ZodType<{ kind: string }>;
}

/** A message that the core or the host sends on its own. */
export interface Push {
  readonly type: "push";
  readonly payload: z.ZodType;
}

export type Area = Readonly<Record<string, Call | Push>>;
export type Contract = Readonly<Record<string, Area>>;

/** Failures that any call may answer with; the transport itself produces them. */
export const boundaryFailures = [
  /** The request was not of the declared shape; names fields, never values. */
  z.strictObject({ kind: z.literal("boundary.invalid-input"), fields: z.array(z.string()) }),
  /** A bug: details are in the local log under this reference. */
  z.strictObject({ kind: z.literal("boundary.internal"), reference: z.string() }),
  /** The core process ended while the request was under way; what was acknowledged before is on disk. */
  z.strictObject({ kind: z.literal("boundary.core-ended") }),
  /** The host is gone: window without its process, or the loopback server ended. */
  z.strictObject({ kind: z.literal("boundary.unreachable") }),
  /** The person cancelled it. */
  z.strictObject({ kind: z.literal("boundary.cancelled") }),
  z.strictObject({ kind: z.literal("vault.locked") }),
  /** The disk is full: nothing of this request was kept. */
  z.strictObject({ kind: z.literal("store.disk-full") }),
  /** The vault lies on a medium that cannot be written. */
  z.strictObject({ kind: z.literal("store.read-only") }),
  /** The medium stopped answering (pulled stick, bad sector). */
  z.strictObject({ kind: z.literal("store.io"), code: z.string() }),
  z.strictObject({ kind: z.literal("store.damaged"), detail: z.string() }),
] as const;

export type BoundaryFailure = z.infer<(typeof boundaryFailures)[number]>;

type FailureSchema = (typeof boundaryFailures)[number] | z.ZodObject<{ kind: z.ZodLiteral<string> }>;

type FailureObject<K extends string, S extends z.ZodRawShape> = z.ZodObject<
  { kind: z.ZodLiteral<K> } & Omit<S, "kind">,
  z.core.$strict
>;

// biome-ignore lint/complexity/noBannedTypes: "no further facts" is exactly the empty shape
type NoFacts = {};

/** A failure of its own with the facts that a person needs. */
export const failure = <const K extends `${string}.${string}`, S extends z.ZodRawShape = NoFacts>(
  kind: K,
  facts?: S,
): FailureObject<K, S> =>
  z.strictObject({ ...facts, kind: z.literal(kind) }) as unknown as FailureObject<K, S>;

/**
 * Declares a call. error: the failures of its own; those of the boundary are added here, once.
 */
export const call = <
  I extends z.ZodType,
  O extends z.ZodType,
  const E extends readonly z.ZodObject[] = readonly [],
>(declared: {
  readonly input: I;
  readonly output: O;
  readonly error?: E;
}) => ({
  type: "call" as const,
  input: declared.input,
  output: declared.output,
  error: z.discriminatedUnion("kind", [
    ...boundaryFailures,
    ...(declared.error ?? []),
  ] as unknown as readonly [FailureSchema]) as unknown as z.ZodType<BoundaryFailure | z.infer<E[number]>>,
});

export const push = <P extends z.ZodType>(payload: P) => ({ type: "push" as const, payload });

/** No input or no output. */
export const nothing = z.strictObject({});

type CallNames<A extends Area> = { [N in keyof A]: A[N] extends Call ? N : never }[keyof A];
type PushNames<A extends Area> = { [N in keyof A]: A[N] extends Push ? N : never }[keyof A];

type CallResult<C> = C extends { output: infer O extends z.ZodType; error: infer E extends z.ZodType }
  ? Result<z.output<O>, z.output<E>>
  : never;

/** What a handler may use besides its input. */
export interface CallContext {
  /** Aborted when the person cancels or the window goes away. */
  readonly signal: AbortSignalLike;
  /** Tells the screen how far long work is; total null when unknown. */
  readonly report: (done: number, total: number | null, label: string) => void;
}

/** The part of the platform's AbortSignal that shared code relies on. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** One function per call: a missing handler or an undeclared failure does not compile. */
export type HandlersOf<C extends Contract> = {
  readonly [A in keyof C]: {
    readonly [N in CallNames<C[A]>]: C[A][N] extends { input: infer I extends z.ZodType }
      ? (input: z.output<I>, context: CallContext) => CallResult<C[A][N]> | Promise<CallResult<C[A][N]>>
      : never;
  };
};

export interface CallOptions {
  /** A name of the caller's choice for `progress.cancel`. */
  readonly operation?: string;
}

/** The same calls as seen by a screen. */
export type ClientOf<C extends Contract> = {
  readonly [A in keyof C]: {
    readonly [N in CallNames<C[A]>]: C[A][N] extends { input: infer I extends z.ZodType }
      ? (input: z.input<I>, options?: CallOptions) => Promise<CallResult<C[A][N]>>
      : never;
  };
};

export type PayloadOf<C extends Contract, A extends keyof C, N extends PushNames<C[A]>> = C[A][N] extends {
  payload: infer P extends z.ZodType;
}
  ? z.output<P>
  : never;

export type { PushNames };
