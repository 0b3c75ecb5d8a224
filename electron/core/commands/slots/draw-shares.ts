import { randomUUID } from "node:crypto";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { shareWordCount } from "#shared/domain/vault/slots.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import type { OpenVault } from "../../vault/open-vault.ts";
import { drawPositions } from "../../vault/slots/pending.ts";
import { wordsOfShare } from "../../vault/slots/share-sheet.ts";
import { drawShares, makeSharesSlot, setOf } from "../../vault/slots/shares.ts";
import { addSlot, roomForSlot } from "./add-slot.ts";
import { isWord } from "./draw-words.ts";
import { proveSecret } from "./prove-secret.ts";
import type { SlotDeps } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

/** Draws a set of sheets, one per holder. They open nothing until a word of each was typed back from the paper. */
export const prepareShares =
  (deps: SlotDeps): CoreHandlers["slots"]["prepareShares"] =>
  async ({ secret, label, threshold, holders }) => {
    const room = roomForSlot(deps);
    if (!room.ok) return room;
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    const slotId = slotIdOfNewSet(deps.vault);
    const { key, shares } = await drawShares(deps, slotId, threshold, holders.length);
    const ask = shares.map(() => drawPositions(deps, 1, shareWordCount)[0] ?? 1);
    const id = randomUUID();
    deps.pendingSlots.keep({
      id,
      type: "shares",
      facts: { id: slotId, label, createdAt: nowTimestamp(deps.clock) },
      threshold,
      holders,
      key: new Redacted(key),
      shares: new Redacted(shares),
      ask,
    });
    const sheets = shares.map((share, at) => ({
      number: share.number,
      holder: holders[at] ?? "",
      words: wordsOfShare(share),
      ask: ask[at] ?? 1,
    }));
    return ok({ pending: id, sheets });
  };

/** The sheets name their set by the beginning of the slot's id: no two sets of a vault may begin alike. */
const slotIdOfNewSet = (vault: OpenVault): string => {
  const taken = new Set(vault.slotFile().slots.map(({ id }) => setOf(id)));
  let id = randomUUID();
  while (taken.has(setOf(id))) id = randomUUID();
  return id;
};

/** Makes the slot once a word of every sheet was read from the paper; else says which sheets were wrong; their words stay. */
export const confirmShares =
  (deps: SlotDeps): CoreHandlers["slots"]["confirmShares"] =>
  ({ pending, answers }) => {
    const drawn = deps.pendingSlots.find(pending);
    if (drawn?.type !== "shares") return refuse({ kind: "slots.pending-gone" });
    const shares = drawn.shares.expose();
    const wrong = shares.filter(
      (share, at) => !isWord(answers[at], wordsOfShare(share)[(drawn.ask[at] ?? 0) - 1]),
    );
    if (wrong.length > 0)
      return refuse({ kind: "slots.typed-back-wrong", positions: wrong.map(({ number }) => number) });
    const { facts, holders, threshold } = drawn;
    const slot = makeSharesSlot(deps, facts, {
      key: drawn.key.expose(),
      shares,
      holders,
      threshold,
      masterKey: deps.vault.masterKey.expose(),
    });
    const added = addSlot(deps, slot);
    if (!added.ok) return added;
    deps.pendingSlots.drop(pending);
    return ok(slotSummary(added.value));
  };
