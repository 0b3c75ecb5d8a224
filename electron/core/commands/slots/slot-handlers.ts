import type { CoreHandlers } from "#shared/contract/contract.ts";
import { addPassphrase } from "./add-passphrase.ts";
import { changePassphrase } from "./change-passphrase.ts";
import { discardDrawn } from "./discard.ts";
import { confirmShares, prepareShares } from "./draw-shares.ts";
import { confirmWords, prepareWords } from "./draw-words.ts";
import { listVaultEvents } from "./events.ts";
import { listSlots } from "./list.ts";
import { revokeSlot } from "./revoke.ts";
import { printedSheet } from "./sheet.ts";
import type { SlotDeps } from "./slot-deps.ts";
import { testSecret, testShare } from "./test-secret.ts";

/** Everything about key slots but the change of the master key. */
export const slotHandlers = (deps: SlotDeps): Omit<CoreHandlers["slots"], "rekey"> => ({
  list: listSlots(deps),
  addPassphrase: addPassphrase(deps),
  changePassphrase: changePassphrase(deps),
  prepareWords: prepareWords(deps),
  confirmWords: confirmWords(deps),
  prepareShares: prepareShares(deps),
  confirmShares: confirmShares(deps),
  discard: discardDrawn(deps),
  sheet: printedSheet(deps),
  revoke: revokeSlot(deps),
  test: testSecret(deps),
  testShare: testShare(deps),
  events: listVaultEvents(deps),
});
