import type { CoreHandlers } from "#shared/contract/contract.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import type { Session } from "../../session.ts";
import { createVault } from "../../vault/create-vault.ts";
import type { OpeningDeps } from "../../vault/open-vault.ts";
import type { KdfCost } from "../../vault/slots/passphrase.ts";

/** Makes a vault and opens it; the one that was open stays so until then. cost: absent, calibrated on this computer. */
export const createVaultCommand =
  (session: Session, deps: OpeningDeps, cost: KdfCost | undefined): CoreHandlers["vault"]["create"] =>
  ({ folder, name, passphrase, operator }) =>
    session.beginWith(operator, "keep-until-open", () =>
      createVault(deps, {
        folder,
        name,
        passphrase: new Redacted(passphrase),
        operator,
        ...(cost === undefined ? {} : { cost }),
      }),
    );
