import { examinedParts } from "#shared/contract/areas/keeping.ts";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { examineOpenVault } from "../../vault/doctor/examine-open.ts";
import { createWatch, orCancelled } from "../../vault/doctor/finding.ts";
import type { OpenVaultDep } from "../../vault/open-vault.ts";
import { type ComputerDep, placeOf } from "../../vault/place.ts";

/** Examines the vault that is open, while work in it goes on. */
export const examineThisVault =
  ({ vault, computer }: OpenVaultDep & ComputerDep): CoreHandlers["doctor"]["examineOpen"] =>
  (_input, context) =>
    orCancelled(async () =>
      ok(await examineOpenVault(vault, placeOf(computer, vault.folder), createWatch(examinedParts, context))),
    );
