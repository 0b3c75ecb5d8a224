import type { SlotSummary } from "#shared/contract/areas/keeping.ts";

/** How safely the vault can still be opened tomorrow. */
export type Readiness = "oneWay" | "onlyPassphrases" | "good";

export const readinessOf = (slots: readonly SlotSummary[]): Readiness => {
  if (slots.length < 2) return "oneWay";
  return slots.every(({ type }) => type === "passphrase") ? "onlyPassphrases" : "good";
};
