import { randomUUID } from "node:crypto";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { wipe } from "../../vault/crypto.ts";
import { drawPositions } from "../../vault/slots/pending.ts";
import { readWords } from "../../vault/slots/word-list.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "../../vault/slots/words.ts";
import { addSlot, roomForSlot } from "./add-slot.ts";
import { proveSecret } from "./prove-secret.ts";
import type { SlotDeps } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

const askedWords = 3;

/** Draws the words of a recovery sheet. They open nothing until some of them were typed back from the paper. */
export const prepareWords =
  (deps: SlotDeps): CoreHandlers["slots"]["prepareWords"] =>
  async ({ secret, label }) => {
    const room = roomForSlot(deps);
    if (!room.ok) return room;
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    const words = drawWords(deps);
    const id = randomUUID();
    const ask = drawPositions(deps, askedWords, words.length);
    deps.pendingSlots.keep({
      id,
      type: "words",
      facts: { id: randomUUID(), label, createdAt: nowTimestamp(deps.clock) },
      words: new Redacted(words),
      ask,
    });
    return ok({ pending: id, words, ask: [...ask] });
  };

/** Makes the slot once the words asked for were read from the paper; else says which were wrong, and the words stay the same. */
export const confirmWords =
  (deps: SlotDeps): CoreHandlers["slots"]["confirmWords"] =>
  ({ pending, answers }) => {
    const drawn = deps.pendingSlots.find(pending);
    if (drawn?.type !== "words") return refuse({ kind: "slots.pending-gone" });
    const words = drawn.words.expose();
    const positions = drawn.ask.filter((position, at) => !isWord(answers[at], words[position - 1]));
    if (positions.length > 0) return refuse({ kind: "slots.typed-back-wrong", positions });
    const entropy = readRecoveryWords(words.join(" "));
    if (!Buffer.isBuffer(entropy)) throw new Error("the words that were drawn cannot be read");
    const slot = makeWordsSlot(deps, drawn.facts, { entropy, masterKey: deps.vault.masterKey.expose() });
    wipe(entropy);
    const added = addSlot(deps, slot);
    if (!added.ok) return added;
    deps.pendingSlots.drop(pending);
    return ok(slotSummary(added.value));
  };

/** Case and a number before it do not matter, and its first four letters are enough: as at the unlocking. */
export const isWord = (typed: string | undefined, word: string | undefined): boolean => {
  const read = readWords(typed ?? "", 1);
  return Array.isArray(read) && read[0] === word;
};
