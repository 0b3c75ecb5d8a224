import { useCallback, useEffect, useRef, useState } from "react";
import type { LoggedEntry } from "#shared/contract/shapes.ts";
import { useClient, usePush } from "../../client/client.tsx";
import type { FailureOf } from "../../client/use-call.ts";
import { mergeNewest, mergeOlder } from "./pages.ts";

export interface Entries {
  /** Newest first, as far as they were asked for; undefined before the first answer. */
  readonly entries: readonly LoggedEntry[] | undefined;
  /** Of the whole log. */
  readonly total: number;
  readonly failure: FailureOf<"journal", "entries"> | undefined;
  readonly loading: boolean;
  /** Asks for the page before the oldest one here; does nothing while one is under way or when all are here. */
  readonly older: () => void;
  readonly reload: () => void;
}

interface State {
  readonly incident: string;
  readonly entries: readonly LoggedEntry[] | undefined;
  readonly total: number;
  readonly failure: FailureOf<"journal", "entries"> | undefined;
}

const nothing = (incident: string): State => ({ incident, entries: undefined, total: 0, failure: undefined });

/** The log of an incident page by page, newest first; new entries come in as they are written. limit: entries per page, at most 500. */
export const useEntries = (incident: string, limit: number): Entries => {
  const client = useClient();
  const [held, setHeld] = useState<State>(() => nothing(incident));
  const [loading, setLoading] = useState(false);
  const asking = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef(incident);
  latest.current = incident;
  const state = held.incident === incident ? held : nothing(incident);

  /** One question at a time, so that pages are put together in the order they were asked for. */
  const ask = useCallback(
    (before: { readonly device: string; readonly seq: number } | undefined) => {
      setLoading(true);
      asking.current = asking.current.then(async () => {
        if (latest.current !== incident) return;
        const answer = await client.journal.entries({
          incident,
          limit,
          ...(before !== undefined && { before }),
        });
        if (latest.current !== incident) return;
        setLoading(false);
        setHeld((shown) => {
          const mine = shown.incident === incident ? shown : nothing(incident);
          if (!answer.ok) return { ...mine, failure: answer.failure };
          const merge = before === undefined ? mergeNewest : mergeOlder;
          return {
            incident,
            entries: merge(mine.entries ?? [], answer.value.entries),
            total: answer.value.total,
            failure: undefined,
          };
        });
      });
    },
    [client, incident, limit],
  );

  const reload = useCallback(() => ask(undefined), [ask]);
  useEffect(reload, [reload]);
  usePush("journal", "appended", (appended) => {
    if (appended.incident === incident) reload();
  });

  const oldest = state.entries?.at(-1);
  const complete = state.entries !== undefined && state.entries.length >= state.total;
  const older = useCallback(() => {
    if (!loading && !complete && oldest !== undefined) ask({ device: oldest.device, seq: oldest.seq });
  }, [ask, loading, complete, oldest]);

  return { entries: state.entries, total: state.total, failure: state.failure, loading, older, reload };
};
