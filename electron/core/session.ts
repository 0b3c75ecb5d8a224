import type { Contract } from "#shared/contract/contract.ts";
import type { PayloadOf } from "#shared/contract/define.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import { describeVault } from "./commands/vault/vault-answers.ts";
import type { RandomDep } from "./deps.ts";
import { createImportPlans } from "./imports/plans.ts";
import { createJournal } from "./journal/append.ts";
import type { OpenVaultDeps, VaultHandlers } from "./open-handlers.ts";
import { openHandlers } from "./open-handlers.ts";
import { sha256 } from "./vault/crypto.ts";
import type { OpenVault } from "./vault/open-vault.ts";

export type Push = (area: string, name: string, payload: unknown) => void;

export type VaultStatus = PayloadOf<Contract, "vault", "changed">["status"];

/** The one vault that this process has open, if any, and who is at the keyboard. */
export interface Session {
  readonly status: () => VaultStatus;
  /** Null while locked. */
  readonly handlers: () => VaultHandlers | null;
  begin(vault: OpenVault, operator: string): ReturnType<typeof describeVault>;
  signOn(operator: string): ReturnType<typeof describeVault> | null;
  end(): void;
}

interface Current {
  readonly vault: OpenVault;
  readonly operator: { name: string };
  readonly handlers: VaultHandlers;
}

export const createSession = (deps: ClockDep & RandomDep & { readonly push: Push }): Session => {
  let current: Current | null = null;
  const status = (): VaultStatus =>
    current === null
      ? { state: "locked" }
      : { state: "open", vault: describeVault(current.vault, current.operator.name) };
  const tell = (reason: PayloadOf<Contract, "vault", "changed">["reason"]): void =>
    deps.push("vault", "changed", { status: status(), reason });

  return {
    status,
    handlers: () => current?.handlers ?? null,
    begin: (vault, operatorName) => {
      current?.vault.close();
      const operator = { name: operatorName };
      current = { vault, operator, handlers: openHandlers(openVaultDeps(deps, vault, operator)) };
      tell("opened");
      return describeVault(vault, operatorName);
    },
    signOn: (operatorName) => {
      if (current === null) return null;
      current.operator.name = operatorName;
      tell("signed-on");
      return describeVault(current.vault, operatorName);
    },
    end: () => {
      if (current === null) return;
      const { vault } = current;
      current = null;
      vault.close();
      tell("locked");
    },
  };
};

const openVaultDeps = (
  deps: ClockDep & RandomDep & { readonly push: Push },
  vault: OpenVault,
  operator: { readonly name: string },
): OpenVaultDeps => {
  const shared = { ...deps, vault, db: vault.db, operator, recordSeal: vault.recordSeal };
  return {
    ...shared,
    vaultName: vault.name,
    signer: vault.device,
    importPlans: createImportPlans(),
    referenceChanged: (kind, importRun) => {
      vault.highWater.importConfirmed(importRun);
      deps.push("reference", "changed", { kind });
    },
    journal: createJournal({
      ...shared,
      device: vault.device,
      sha256,
      appended: (incident, seq, hash) => {
        vault.highWater.entryConfirmed({ stream: incident, device: vault.device.id, seq, hash });
        deps.push("journal", "appended", { incident, seq });
      },
    }),
  };
};
