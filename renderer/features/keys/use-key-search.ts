import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { type FailureOf, useCall } from "../../client/use-call.ts";
import { useDebounced } from "../../ui/debounced.ts";

const leastText = 2;
const waitMs = 150;

export interface KeySearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Asks at once, for Enter and for scanners that end with it. */
  readonly hurry: () => void;
  /** What the matches belong to. */
  readonly asked: string;
  readonly matches: readonly RecoveryKeyEntry[];
  readonly total: number;
  /** The matches are those of the text as it stands. */
  readonly settled: boolean;
  /** Too little text to ask. */
  readonly idle: boolean;
  readonly failure: FailureOf<"keys", "find"> | undefined;
  readonly reload: () => void;
}

/** Finds keys while somebody types; `?text=` of the address is what it starts with. */
export const useKeySearch = (): KeySearch => {
  const [params] = useSearchParams();
  const fromAddress = params.get("text") ?? "";
  const [text, setText] = useState(fromAddress);
  const [hurried, setHurried] = useState("");
  useEffect(() => setText(fromAddress), [fromAddress]);

  const slow = useDebounced(text, waitMs);
  const asked = (hurried === text ? text : slow).trim();
  const idle = text.trim().length < leastText;
  const find = useCall("keys", "find", idle || asked.length < leastText ? null : { text: asked }, {
    refreshOn: ["reference.changed"],
    keep: true,
  });
  return {
    text,
    setText,
    hurry: () => setHurried(text),
    asked,
    matches: idle ? [] : (find.value?.matches ?? []),
    total: idle ? 0 : (find.value?.total ?? 0),
    settled: !idle && asked === text.trim() && !find.loading,
    idle,
    failure: idle ? undefined : find.failure,
    reload: find.reload,
  };
};
