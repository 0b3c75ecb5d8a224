import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { DbDep } from "../../store/db.ts";
import { deleteDraft, putDraft } from "../../store/queries/drafts.ts";
import type { OpenVaultDep } from "../../vault/open-vault.ts";

/** As JSON in UTF-8: more than the longest note, less than what would make a lock wait for the disk. */
export const maxDraftBytes = 64 * 1024;

/** Keeps what was begun under its name, in the place of what was there; null forgets it. */
export const keepDraft =
  ({ db, clock, vault }: DbDep & ClockDep & OpenVaultDep): CoreHandlers["drafts"]["keep"] =>
  ({ name, value }) => {
    if (vault.readOnly) return refuse({ kind: "store.read-only" });
    if (value === null) {
      deleteDraft(db, name);
      return ok({});
    }
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) > maxDraftBytes)
      return refuse({ kind: "drafts.too-large", limit: maxDraftBytes });
    putDraft(db, name, json, nowTimestamp(clock));
    return ok({});
  };
