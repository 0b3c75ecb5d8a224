import { useCallback, useEffect, useRef, useState } from "react";
import type { Client } from "#shared/contract/contract.ts";
import type { Result } from "#shared/kernel/result.ts";
import { type PushName, useClient, usePushes } from "./client.tsx";

export type AreaName = keyof Client & string;
export type CallName<A extends AreaName> = keyof Client[A] & string;
type Method<A extends AreaName, N extends CallName<A>> = Client[A][N] extends (
  ...args: infer P
) => Promise<infer R>
  ? { readonly input: P[0]; readonly result: R }
  : never;
export type InputOf<A extends AreaName, N extends CallName<A>> = Method<A, N>["input"];
export type ResultOf<A extends AreaName, N extends CallName<A>> = Method<A, N>["result"];
export type ValueOf<A extends AreaName, N extends CallName<A>> =
  ResultOf<A, N> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;
export type FailureOf<A extends AreaName, N extends CallName<A>> =
  ResultOf<A, N> extends infer R ? (R extends { ok: false; failure: infer F } ? F : never) : never;

export interface CallState<V, F> {
  /** The newest answer; stays while it is asked for again. Undefined before the first. */
  readonly value: V | undefined;
  /** Why the newest question was not answered; gone after the next answer. */
  readonly failure: F | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

type AnyMethod = (
  input: unknown,
  options?: { readonly operation?: string },
) => Promise<Result<unknown, unknown>>;

/** The method as a plain function: its types are known at the call, not inside the generic code. */
export const methodOf = (client: Client, area: AreaName, name: string): AnyMethod =>
  (client[area] as unknown as Record<string, AnyMethod>)[name] as AnyMethod;

interface Held {
  readonly key: string;
  readonly value: unknown;
  readonly failure: unknown;
}

const nothingYet: Held = { key: "", value: undefined, failure: undefined };

/**
 * Asks when the component appears, when the input changes, when `reload` is called and when one of the pushes in
 * `refreshOn` comes. input null: nothing is asked yet. Answers that arrive late, for an input that has changed, are dropped;
 * the value of an earlier input is not shown for another one, unless `keep` is set (search as you type).
 */
export const useCall = <A extends AreaName, N extends CallName<A>>(
  area: A,
  name: N,
  input: InputOf<A, N> | null,
  options: { readonly refreshOn?: readonly PushName[]; readonly keep?: boolean } = {},
): CallState<ValueOf<A, N>, FailureOf<A, N>> => {
  const client = useClient();
  const [held, setHeld] = useState<Held>(nothingYet);
  const [asking, setAsking] = useState(false);
  const latestInput = useRef(input);
  latestInput.current = input;
  const key = input === null ? "" : JSON.stringify(input);
  const turn = useRef(0);

  const reload = useCallback(() => {
    if (key === "" || latestInput.current === null) return;
    const mine = ++turn.current;
    setAsking(true);
    void methodOf(
      client,
      area,
      name,
    )(latestInput.current).then((result) => {
      if (mine !== turn.current) return;
      setAsking(false);
      setHeld((before) =>
        result.ok
          ? { key, value: result.value, failure: undefined }
          : { key, value: before.key === key ? before.value : undefined, failure: result.failure },
      );
    });
  }, [client, area, name, key]);

  useEffect(() => {
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  usePushes(options.refreshOn ?? [], reload);

  const mine = held.key === key || (options.keep && key !== "") ? held : nothingYet;
  return {
    value: mine.value as ValueOf<A, N> | undefined,
    failure: mine.failure as FailureOf<A, N> | undefined,
    loading: key !== "" && (asking || held.key !== key),
    reload,
  };
};
