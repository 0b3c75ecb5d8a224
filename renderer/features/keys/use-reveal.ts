import { useCallback, useEffect, useRef, useState } from "react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import type { FailureOf } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";

/** A key while it is on the screen. Nothing else holds its digits: they go with this object. */
export interface ShownKey {
  readonly entry: RecoveryKeyEntry;
  /** Eight blocks of six digits. */
  readonly blocks: readonly string[];
  readonly hideAtMs: number;
  readonly spanMs: number;
  readonly seq: number;
}

/** That a key was on the screen. */
export interface WasShown {
  readonly record: string;
  readonly seq: number;
  readonly hiddenBy: "person" | "time";
}

export interface Reveal {
  readonly shown: ShownKey | null;
  readonly before: WasShown | null;
  readonly busy: boolean;
  readonly failure: FailureOf<"keys", "reveal"> | undefined;
  readonly show: (entry: RecoveryKeyEntry, purpose: string, incident: string) => Promise<void>;
  readonly hide: () => void;
  /** Hides and forgets what was shown before: another device comes. */
  readonly forget: () => void;
}

/** Shows one key for the time that the core allows. An answer that comes after the person has moved on is dropped. */
export const useReveal = (): Reveal => {
  const { run, busy, failure, clear } = useCommand("keys", "reveal");
  const [shown, setShown] = useState<ShownKey | null>(null);
  const [before, setBefore] = useState<WasShown | null>(null);
  const turn = useRef(0);
  const onScreen = useRef<Omit<WasShown, "hiddenBy"> | null>(null);

  const show = useCallback(
    async (entry: RecoveryKeyEntry, purpose: string, incident: string) => {
      turn.current += 1;
      const mine = turn.current;
      const answer = await run({ record: entry.id, purpose, incident });
      if (mine !== turn.current || !answer.ok) return;
      const { recoveryKey, hideAfterMs, seq } = answer.value;
      onScreen.current = { record: entry.id, seq };
      setBefore(null);
      setShown({
        entry,
        blocks: recoveryKey.split("-"),
        hideAtMs: Date.now() + hideAfterMs,
        spanMs: hideAfterMs,
        seq,
      });
    },
    [run],
  );
  const end = useCallback((hiddenBy: WasShown["hiddenBy"]) => {
    turn.current += 1;
    if (onScreen.current) setBefore({ ...onScreen.current, hiddenBy });
    onScreen.current = null;
    setShown(null);
  }, []);
  const forget = useCallback(() => {
    turn.current += 1;
    onScreen.current = null;
    setShown(null);
    setBefore(null);
    clear();
  }, [clear]);

  const hideAtMs = shown?.hideAtMs;
  useEffect(() => {
    if (hideAtMs === undefined) return;
    const timer = window.setTimeout(() => end("time"), hideAtMs - Date.now());
    return () => window.clearTimeout(timer);
  }, [hideAtMs, end]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  return { shown, before, busy, failure, show, hide: useCallback(() => end("person"), [end]), forget };
};
