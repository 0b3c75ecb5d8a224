import { useCallback, useEffect, useRef, useState } from "react";
import type { Contract } from "#shared/contract/contract.ts";
import type { PayloadOf } from "#shared/contract/define.ts";
import { useClient, usePush } from "./client.tsx";
import {
  type AreaName,
  type CallName,
  type FailureOf,
  type InputOf,
  methodOf,
  type ResultOf,
} from "./use-call.ts";

export type Progress = PayloadOf<Contract, "progress", "changed">;

export interface Command<I, R, F> {
  /** Does it; a second call while one is under way waits for nothing and does it again: disable the button on `busy`. */
  readonly run: (input: I) => Promise<R>;
  readonly busy: boolean;
  /** Of the newest run; gone when the next begins, and after `clear`. */
  readonly failure: F | undefined;
  readonly clear: () => void;
  /** How far it is, when the core reports it; null before and after. */
  readonly progress: Progress | null;
  /** Asks the core to stop; the run then answers with `boundary.cancelled`. */
  readonly cancel: () => void;
}

let operations = 0;

/** An action of the person: `const declare = useCommand("incidents", "declare")`, then `await declare.run({ … })`. */
export const useCommand = <A extends AreaName, N extends CallName<A>>(
  area: A,
  name: N,
): Command<InputOf<A, N>, ResultOf<A, N>, FailureOf<A, N>> => {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureOf<A, N> | undefined>(undefined);
  const [progress, setProgress] = useState<Progress | null>(null);
  const operation = useRef("");
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  usePush("progress", "changed", (report) => {
    if (report.operation === operation.current) setProgress(report);
  });

  const run = useCallback(
    async (input: InputOf<A, N>): Promise<ResultOf<A, N>> => {
      operations += 1;
      const mine = `${area}.${name}-${operations}-${Date.now()}`;
      operation.current = mine;
      setBusy(true);
      setFailure(undefined);
      setProgress(null);
      const result = await methodOf(client, area, name)(input, { operation: mine });
      if (!gone.current && operation.current === mine) {
        operation.current = "";
        setBusy(false);
        setProgress(null);
        if (!result.ok) setFailure(result.failure as FailureOf<A, N>);
      }
      return result as ResultOf<A, N>;
    },
    [client, area, name],
  );

  return {
    run,
    busy,
    failure,
    clear: useCallback(() => setFailure(undefined), []),
    progress,
    cancel: useCallback(() => {
      if (operation.current !== "") void client.progress.cancel({ operation: operation.current });
    }, [client]),
  };
};
