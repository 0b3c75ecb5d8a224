import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { CallContext, Contract, HandlersOf } from "#shared/contract/define.ts";
import type { Failure, Result } from "#shared/kernel/result.ts";
import { refuse } from "#shared/kernel/result.ts";

export interface Router {
  /** Answers any request, also a malformed one, with a Result; never throws. */
  call(area: string, name: string, input: unknown, context: CallContext): Promise<Result<unknown, Failure>>;
}

type AnyHandler = (input: unknown, context: CallContext) => unknown;

/** Turns an exception of a handler into an expected failure, or null when it is a bug. */
export type FailureOfError = (error: unknown) => Failure | null;

/** Told about bugs and contract breaches; must not write secrets. */
export type ReportBug = (reference: string, where: string, error: unknown) => void;

const fieldsOf = (error: z.ZodError): string[] => [
  ...new Set(
    error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key].join("."))
        : [issue.path.join(".")],
    ),
  ),
];

/**
 * Checks input and output of every call of a contract around its handlers.
 * Refusals name fields, never values; an exception becomes boundary.internal with a reference for the local log.
 */
export const createRouter = <C extends Contract>(
  contract: C,
  handlers: HandlersOf<C>,
  deps: { readonly failureOf: FailureOfError; readonly reportBug: ReportBug },
): Router => ({
  call: async (area, name, input, context) => {
    const declared = Object.hasOwn(contract, area) ? contract[area] : undefined;
    const call = declared !== undefined && Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (call?.type !== "call") return refuse({ kind: "boundary.invalid-input", fields: ["call"] });
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return refuse({ kind: "boundary.invalid-input", fields: fieldsOf(parsed.error) });
    const bug = (error: unknown): Result<never, Failure> => {
      const reference = randomUUID().slice(0, 8);
      deps.reportBug(reference, `${area}.${name}`, error);
      return refuse({ kind: "boundary.internal", reference } as Failure);
    };
    try {
      const handler = (handlers as Record<string, Record<string, AnyHandler>>)[area]?.[name];
      if (handler === undefined) return bug(new Error("no handler"));
      const result = (await handler(parsed.data, context)) as Result<unknown, Failure>;
      const checked = result.ok ? call.output.safeParse(result.value) : call.error.safeParse(result.failure);
      if (!checked.success)
        return bug(new Error(`answer breaks the contract at ${fieldsOf(checked.error).join(", ")}`));
      return result;
    } catch (error) {
      const expected = deps.failureOf(error);
      return expected === null ? bug(error) : refuse(expected);
    }
  },
});
