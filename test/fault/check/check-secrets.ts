import { readSlotFiles } from "#core/vault/slot-files.ts";
import { unlock } from "#core/vault/unlock.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import type { Said } from "../worker/lines.ts";

/** What the slots have to be after a fault, by what was acknowledged. */
interface Secrets {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  /** Changes that were under way or raced with the fault: nobody can say of them that they were confirmed in time. */
  readonly uncertain: readonly Change[];
}

interface Change {
  readonly add: readonly SecretInput[];
  readonly remove: readonly SecretInput[];
}

const nameOf = (secret: SecretInput): string => JSON.stringify(secret);

const secretsAfter = (words: string, lines: readonly Said[], raced: readonly Said[]): Secrets => {
  const open = new Set([nameOf({ type: "words", words })]);
  const closed = new Set<string>();
  let pending: Change | null = null;
  for (const line of lines) {
    if (line.said === "slot-wanted") pending = line;
    if (line.said !== "slot-changed" || pending === null) continue;
    for (const secret of pending.remove) {
      open.delete(nameOf(secret));
      closed.add(nameOf(secret));
    }
    for (const secret of pending.add) open.add(nameOf(secret));
    pending = null;
  }
  const begun: readonly Change[] = raced.flatMap((line) => (line.said === "slot-wanted" ? [line] : []));
  const uncertain = [...(pending === null ? [] : [pending]), ...begun];
  for (const { remove } of uncertain) for (const secret of remove) open.delete(nameOf(secret));
  return { open, closed, uncertain };
};

/** Tries every secret that there ever was. raced: what was said while the fault came. Answers null when each does what it has to, else what is wrong. */
export const checkSecrets = async (
  folder: string,
  words: string,
  lines: readonly Said[],
  raced: readonly Said[] = [],
): Promise<string | null> => {
  const { open, closed, uncertain } = secretsAfter(words, lines, raced);
  const opens = async (secret: string): Promise<boolean | string> => {
    const files = readSlotFiles(folder);
    if (!files.ok) return files.failure.kind;
    const unlocked = await unlock(folder, files.value, new Redacted(JSON.parse(secret) as SecretInput));
    if (unlocked.ok) return true;
    const { kind } = unlocked.failure;
    const refused = kind === "vault.wrong-secret" || kind === "vault.share-refused";
    return refused ? false : kind;
  };
  const typeOf = (secret: string): string => (JSON.parse(secret) as SecretInput).type;
  for (const secret of open) {
    const answer = await opens(secret);
    if (answer !== true) return `${typeOf(secret)} that were confirmed do not open: ${answer}`;
  }
  for (const secret of closed) {
    const answer = await opens(secret);
    if (answer !== false) return `${typeOf(secret)} that were revoked: ${answer === true ? "open" : answer}`;
  }
  const [pending, ...others] = uncertain;
  if (pending === undefined || others.length > 0) return null;
  const added = await Promise.all(pending.add.map((secret) => opens(nameOf(secret))));
  const removed = await Promise.all(pending.remove.map((secret) => opens(nameOf(secret))));
  const answers = [...added, ...removed.map((answer) => (typeof answer === "boolean" ? !answer : answer))];
  const odd = answers.find((answer) => typeof answer === "string");
  if (odd !== undefined) return `a change under way ended in ${odd}`;
  return new Set(answers).size > 1 ? "a change under way took effect in part" : null;
};
