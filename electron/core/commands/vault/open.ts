import type { CoreHandlers } from "#shared/contract/contract.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import type { Session } from "../../session.ts";
import { type OpeningDeps, openVault } from "../../vault/open-vault.ts";

/** Opens a vault. The one that was open is closed first: it may be the same. */
export const openVaultCommand =
  (session: Session, deps: OpeningDeps): CoreHandlers["vault"]["open"] =>
  ({ path, secret, operator, takeOver }) =>
    session.beginWith(operator, "close", () =>
      openVault(deps, path, new Redacted(secret), { takeOver: takeOver === true, operator }),
    );
