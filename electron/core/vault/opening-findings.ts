import type { z } from "zod";
import type { vaultNotice } from "#shared/contract/areas/vault.ts";
import type { Db } from "../store/db.ts";
import { insertVaultEvent, type VaultEvent, vaultEvents } from "../store/queries/vault-events.ts";
import type { Shortfall } from "./high-water.ts";

export type VaultNotice = z.infer<typeof vaultNotice>;

/** What is missing is noted each time; what stays so until somebody mends it, once. */
export const noteFindings = (
  db: Db,
  noted: Pick<VaultEvent, "at" | "author">,
  missing: readonly Shortfall[],
  notices: readonly VaultNotice[],
): void => {
  const before = vaultEvents(db, 100).map(({ kind, facts }) => JSON.stringify([kind, facts]));
  const lasting = notices.filter(({ kind }) => kind === "slot-file-damaged" || kind === "slots-older");
  for (const { kind: finding, ...facts } of [...missing, ...lasting]) {
    const event = { kind: "damage-found" as const, facts: { finding, ...facts } };
    const isKnown = before.includes(JSON.stringify([event.kind, event.facts]));
    if (!isKnown || missing.some(({ kind }) => kind === finding))
      insertVaultEvent(db, { ...noted, ...event });
  }
};

/** The same for people, without the device. */
export const noticeOf = (missing: Shortfall): VaultNotice =>
  missing.kind === "entries-missing"
    ? { kind: missing.kind, incident: missing.incident, from: missing.from, to: missing.to }
    : missing;
