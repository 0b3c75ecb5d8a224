import type { CoreClient } from "#shared/contract/contract.ts";
import type { Failure, Result } from "#shared/kernel/result.ts";
import { operator, wordsSecret } from "../../sample/sample-vault.ts";
import type { Said, Task } from "../lines.ts";

export interface Work {
  readonly client: CoreClient;
  readonly task: Task;
  readonly say: (said: Said) => void;
  readonly refused: (call: string, kind: string) => void;
}

/** Works until the fault ends it or it has done enough; ends at the first refusal. */
export type Job = (work: Work) => Promise<void>;

/** The value, or null after the refusal was said. */
export const accepted = <T>({ refused }: Work, call: string, result: Result<T, Failure>): T | null => {
  if (result.ok) return result.value;
  refused(call, result.failure.kind);
  return null;
};

/** Opens the vault of the task and says so; false when it was refused. */
export const openForWork = async (work: Work): Promise<boolean> => {
  const { folder, words } = work.task;
  const answer = await work.client.vault.open({ path: folder, secret: wordsSecret(words), operator });
  const opened = accepted(work, "vault.open", answer);
  if (opened !== null) work.say({ said: "opened", notices: opened.notices.map(({ kind }) => kind) });
  return opened !== null;
};
