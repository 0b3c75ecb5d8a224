import { z } from "zod";
import { ok, refuse } from "../kernel/result.ts";
import type { Call, CallOptions, ClientOf, Contract, PayloadOf, PushNames } from "./define.ts";

/** A message that came without being asked for; `payload` is not checked yet. */
export interface PushMessage {
  readonly area: string;
  readonly name: string;
  readonly payload: unknown;
}

/** What carries requests to a host and back: IPC, HTTP on 127.0.0.1, or a plain function call. */
export interface Transport {
  /** Answers with a Result as data. A rejected promise counts as "the host cannot be reached". */
  call(area: string, name: string, input: unknown, options: CallOptions): Promise<unknown>;
  /** Returns the function that ends the subscription. */
  onPush(listener: (message: PushMessage) => void): () => void;
}

const answerShape = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: z.unknown() }),
]);

/**
 * A typed client over any transport. Every method answers with a Result and never rejects.
 * Checked on both ways: a request of the wrong shape is refused here with `boundary.invalid-input`, an answer of the
 * wrong shape becomes `boundary.internal` (reference `answer:<area>.<name>`), an unreachable host
 * `boundary.unreachable`.
 */
export const createClient = <C extends Contract>(contract: C, transport: Transport): ClientOf<C> => {
  const areas = Object.entries(contract).map(([area, entries]) => {
    const calls = Object.entries(entries).flatMap(([name, entry]) =>
      entry.type === "call"
        ? [
            [
              name,
              (input: unknown, options: CallOptions = {}) =>
                request(transport, area, name, entry, input, options),
            ],
          ]
        : [],
    );
    return [area, Object.fromEntries(calls)];
  });
  return Object.fromEntries(areas) as ClientOf<C>;
};

/**
 * Listens for one kind of push. Payloads that do not have the declared shape are dropped: they are a bug of the sender, and
 * no screen can act on them. Returns the function that ends the subscription.
 */
export const onPush = <C extends Contract, A extends keyof C & string, N extends PushNames<C[A]> & string>(
  contract: C,
  transport: Transport,
  area: A,
  name: N,
  listener: (payload: PayloadOf<C, A, N>) => void,
): (() => void) =>
  transport.onPush((message) => {
    if (message.area !== area || message.name !== name) return;
    const entry = contract[area]?.[name];
    if (entry?.type !== "push") return;
    const payload = entry.payload.safeParse(message.payload);
    if (payload.success) listener(payload.data as PayloadOf<C, A, N>);
  });

const request = async (
  transport: Transport,
  area: string,
  name: string,
  call: Call,
  input: unknown,
  options: CallOptions,
) => {
  const asked = call.input.safeParse(input);
  if (!asked.success) return refuse({ kind: "boundary.invalid-input", fields: fieldsOf(asked.error) });
  const reply = await transport.call(area, name, asked.data, options).then(ok, () => null);
  if (reply === null) return refuse({ kind: "boundary.unreachable" });

  const broken = refuse({ kind: "boundary.internal", reference: `answer:${area}.${name}` });
  const answer = answerShape.safeParse(reply.value);
  if (!answer.success) return broken;
  if (answer.data.ok) {
    const value = call.output.safeParse(answer.data.value);
    return value.success ? ok(value.data) : broken;
  }
  const failure = call.error.safeParse(answer.data.failure);
  return failure.success ? { ok: false as const, failure: failure.data } : broken;
};

/** Names of the fields that were refused, never their values. */
const fieldsOf = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map((issue) => issue.path.join(".") || "(whole)")),
];
