import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { Session } from "../../session.ts";

/** Another person takes over the keyboard. */
export const signOn =
  (session: Session): CoreHandlers["vault"]["signOn"] =>
  ({ operator }) => {
    const vault = session.signOn(operator);
    return vault === null ? refuse({ kind: "vault.locked" }) : ok(vault);
  };
