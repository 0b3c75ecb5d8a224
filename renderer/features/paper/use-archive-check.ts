import { useCallback, useState } from "react";
import type { FailureOf, InputOf, ResultOf, ValueOf } from "../../client/use-call.ts";
import { type Command, useCommand } from "../../client/use-command.ts";

export type Verified = ValueOf<"exports", "verifyArchive">;

export interface ArchiveCheck {
  readonly command: Command<
    InputOf<"exports", "verifyArchive">,
    ResultOf<"exports", "verifyArchive">,
    FailureOf<"exports", "verifyArchive">
  >;
  /** The folder that was checked last. */
  readonly path: string | null;
  /** What came out; null before and during a check. */
  readonly verified: Verified | null;
  readonly start: (path: string) => Promise<void>;
}

/** One check of an archive at a time, started from its own card or for an archive that was just written. */
export const useArchiveCheck = (): ArchiveCheck => {
  const command = useCommand("exports", "verifyArchive");
  const [path, setPath] = useState<string | null>(null);
  const [verified, setVerified] = useState<Verified | null>(null);
  const { run } = command;
  const start = useCallback(
    async (wanted: string) => {
      setPath(wanted);
      setVerified(null);
      const answer = await run({ path: wanted });
      if (answer.ok) setVerified(answer.value);
    },
    [run],
  );
  return { command, path, verified, start };
};
