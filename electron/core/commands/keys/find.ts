import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { countRecoveryKeys, findRecoveryKeys } from "../../store/queries/recovery-keys.ts";

const mostMatches = 50;

/** Finds keys by key ID, device or asset tag. The digits stay sealed. */
export const findKeys =
  ({ db }: DbDep): CoreHandlers["keys"]["find"] =>
  ({ text }) => {
    const wanted = text.trim();
    if (wanted === "") return ok({ total: countRecoveryKeys(db), matches: [] });
    const matches = findRecoveryKeys(db, wanted, mostMatches);
    return ok({ total: matches.total, matches: [...matches.keys] });
  };
