import { examinedParts } from "#shared/contract/areas/keeping.ts";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok } from "#shared/kernel/result.ts";
import type { Session } from "../../session.ts";
import { examineClosedVault } from "../../vault/doctor/examine-closed.ts";
import { examineOpenVault } from "../../vault/doctor/examine-open.ts";
import { createWatch, orCancelled } from "../../vault/doctor/finding.ts";
import { type ComputerDep, placeOf } from "../../vault/place.ts";
import { proveSecret } from "../slots/prove-secret.ts";

/**
 * Examines a vault by its folder. When it is the one that is open here, it is examined as such: its file must not be opened twice.
 * It gives way to a vault that is opened meanwhile.
 */
export const examineVault =
  (session: Session, { computer }: ComputerDep): CoreHandlers["doctor"]["examine"] =>
  async ({ path, secret }, context) => {
    const open = session.openAt(path);
    if (open !== null) {
      const proven = secret === null ? null : await proveSecret(open, secret);
      if (proven !== null && !proven.ok) return proven;
      return orCancelled(async () =>
        ok(await examineOpenVault(open, placeOf(computer, open.folder), createWatch(examinedParts, context))),
      );
    }
    return await session.undisturbed((given) => {
      const signal = {
        get aborted() {
          return context.signal.aborted || given.aborted;
        },
      };
      const watch = createWatch(examinedParts, { ...context, signal });
      return orCancelled(() =>
        examineClosedVault(computer, path, secret === null ? null : new Redacted(secret), watch),
      );
    });
  };
