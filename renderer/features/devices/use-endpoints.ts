import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, usePushes } from "../../client/client.tsx";
import type { FailureOf } from "../../client/use-call.ts";
import { type Pages, pageSize, pagesOf } from "./endpoint-pages.ts";

type Failure = FailureOf<"endpoints", "list">;

export interface Endpoints {
  /** Undefined until the first answer; those of the text before until the new ones are here. */
  readonly found: Pages | undefined;
  readonly failure: Failure | undefined;
  /** Fetches what is missing of these rows. */
  readonly need: (first: number, last: number) => void;
  readonly reload: () => void;
}

/**
 * A list of devices that is fetched in pages as it is scrolled through. A new text, or new data in the vault, begins anew;
 * answers that arrive late are dropped.
 */
export const useEndpoints = (text: string): Endpoints => {
  const client = useClient();
  const [found, setFound] = useState<Pages | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  const asked = useRef({ key: "", pages: new Set<number>() });
  const key = `${turn}:${text}`;

  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      const answer = await client.endpoints.list({ text, offset: page * pageSize, limit: pageSize });
      if (asked.current.key !== key) return;
      if (!answer.ok) {
        asked.current.pages.delete(page);
        setFailure(answer.failure);
        return;
      }
      const { total, rows } = answer.value;
      setFailure(undefined);
      setFound((before) => {
        const kept = before?.key === key ? before.pages : new Map();
        return { key, text, total, pages: new Map(kept).set(page, rows) };
      });
    },
    [client, key, text],
  );

  useEffect(() => void fetchPage(0), [fetchPage]);
  useEffect(
    () => () => {
      asked.current = { key: "", pages: new Set() };
    },
    [],
  );
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  usePushes(["reference.changed"], reload);

  // While the rows of an earlier text are still shown, their places say nothing about the new ones.
  const isCurrent = found?.key === key;
  const need = useCallback(
    (first: number, last: number) => {
      if (isCurrent) for (const page of pagesOf(first, last)) void fetchPage(page);
    },
    [fetchPage, isCurrent],
  );
  return { found, failure, need, reload };
};
