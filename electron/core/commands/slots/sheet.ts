import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { recoverySheet } from "../../printing/recovery-sheet.ts";
import { wordsOfShare } from "../../vault/slots/share-sheet.ts";
import type { SlotDeps } from "./slot-deps.ts";

/** One sheet of what was drawn, as a page for paper. Blackstart writes it to no file. */
export const printedSheet =
  (deps: SlotDeps): CoreHandlers["slots"]["sheet"] =>
  async ({ pending, share: number, language }) => {
    const { vault, operator } = deps;
    const drawn = deps.pendingSlots.find(pending);
    if (drawn === null) return refuse({ kind: "slots.pending-gone" });
    const common = {
      language,
      vaultName: vault.name,
      vaultId: vault.id,
      label: drawn.facts.label,
      printedAt: nowTimestamp(deps.clock),
      printedBy: operator.name,
    };
    if (drawn.type === "words")
      return number === null
        ? ok(await recoverySheet({ ...common, words: drawn.words.expose(), share: null }))
        : refuse({ kind: "boundary.invalid-input", fields: ["share"] });
    const share = drawn.shares.expose().find((each) => each.number === number);
    if (share === undefined) return refuse({ kind: "boundary.invalid-input", fields: ["share"] });
    return ok(
      await recoverySheet({
        ...common,
        words: wordsOfShare(share),
        share: {
          number: share.number,
          of: drawn.holders.length,
          threshold: drawn.threshold,
          holder: drawn.holders[share.number - 1] ?? "",
        },
      }),
    );
  };
