import type { z } from "zod";
import type { Contract } from "./contract.ts";

type ErrorOf<C> = C extends { type: "call"; error: infer E extends z.ZodType } ? z.output<E> : never;

/** Every failure that any call of the contract may answer with, discriminated by `kind`. */
export type AnyFailure = {
  [A in keyof Contract]: { [N in keyof Contract[A]]: ErrorOf<Contract[A][N]> }[keyof Contract[A]];
}[keyof Contract];

export type FailureKind = AnyFailure["kind"];
