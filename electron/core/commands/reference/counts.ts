import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { countContacts } from "../../store/queries/contacts.ts";
import { countEndpoints } from "../../store/queries/endpoints.ts";
import { countRecoveryKeys } from "../../store/queries/recovery-keys.ts";
import { countRunbooks } from "../../store/queries/runbooks.ts";
import { countSystems } from "../../store/queries/systems.ts";

/** How many of each there are. */
export const countReference =
  ({ db }: DbDep): CoreHandlers["reference"]["counts"] =>
  () =>
    ok({
      systems: countSystems(db),
      endpoints: countEndpoints(db),
      contacts: countContacts(db),
      keys: countRecoveryKeys(db),
      runbooks: countRunbooks(db),
    });
