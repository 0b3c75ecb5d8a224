import { statSync } from "node:fs";
import type { Contract } from "#shared/contract/contract.ts";
import type { AbortSignalLike, PayloadOf } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { SessionDep } from "./commands/slots/rekey.ts";
import { describeVault } from "./commands/vault/vault-answers.ts";
import type { RandomDep } from "./deps.ts";
import { createImportPlans } from "./imports/plans.ts";
import { createJournal } from "./journal/append.ts";
import type { OpenVaultDeps, VaultHandlers } from "./open-handlers.ts";
import { openHandlers } from "./open-handlers.ts";
import { createTurns } from "./turns.ts";
import { type Backups, createBackups } from "./vault/backups/keeper.ts";
import { sha256 } from "./vault/crypto.ts";
import { databaseOf } from "./vault/folder.ts";
import type { KdfCostDep } from "./vault/kdf-cost.ts";
import type { OpenVault } from "./vault/open-vault.ts";
import { type ComputerDep, placeOf } from "./vault/place.ts";
import { createPendingSlots } from "./vault/slots/pending.ts";

export type Push = (area: string, name: string, payload: unknown) => void;

type SessionDeps = ClockDep & RandomDep & ComputerDep & KdfCostDep & { readonly push: Push };

export type VaultStatus = PayloadOf<Contract, "vault", "changed">["status"];

/** The one vault that this process has open, if any, and who is at the keyboard. */
export interface Session {
  readonly status: () => VaultStatus;
  /** Null while locked. */
  readonly handlers: () => VaultHandlers | null;
  begin(vault: OpenVault, operator: string): ReturnType<typeof describeVault>;
  /**
   * Opens another vault in place of the one that is open. Two such changes never overlap; a lock that is asked for meanwhile wins:
   * then what was opened is closed again and the answer is vault.locked. first: what happens to the one that is open.
   */
  beginWith<F>(
    operator: string,
    first: "close" | "keep-until-open",
    open: () => Result<OpenVault, F> | Promise<Result<OpenVault, F>>,
  ): Promise<Result<ReturnType<typeof describeVault>, F | { readonly kind: "vault.locked" }>>;
  signOn(operator: string): ReturnType<typeof describeVault> | null;
  /** The open vault when it is the one in that folder, else null. */
  openAt(folder: string): OpenVault | null;
  /**
   * Work on the files of a vault that is not open: as long as it lasts nothing is opened here. `stop` says that somebody wants to:
   * then it has to give way.
   */
  undisturbed<T>(work: (stop: AbortSignalLike) => Promise<T>): Promise<T>;
  /** Closes the vault at once and answers when nothing is being opened any more either. */
  lock(): Promise<void>;
  /** Closes the vault at once; what is being opened is closed as soon as it is open. */
  end(): void;
}

interface Current {
  readonly vault: OpenVault;
  readonly operator: { name: string };
  readonly backups: Backups;
  readonly handlers: VaultHandlers;
}

export const createSession = (deps: SessionDeps): Session => {
  let current: Current | null = null;
  const status = (): VaultStatus =>
    current === null
      ? { state: "locked" }
      : { state: "open", vault: describeVault(current.vault, current.operator.name) };
  const tell = (reason: PayloadOf<Contract, "vault", "changed">["reason"]): void =>
    deps.push("vault", "changed", { status: status(), reason });

  const turns = createTurns();
  /** How often it was locked: whoever began to open before it must not bring the vault up after it. */
  let locks = 0;
  const waiting = new Set<AbortController>();
  const giveWay = (): void => {
    for (const controller of waiting) controller.abort();
  };
  const begin = (vault: OpenVault, operatorName: string): ReturnType<typeof describeVault> => {
    current?.vault.close();
    const operator = { name: operatorName };
    const vaultDeps = openVaultDeps({ ...deps, session: ofVault }, vault, operator);
    current = { vault, operator, backups: vaultDeps.backups, handlers: openHandlers(vaultDeps) };
    vaultDeps.backups.begin();
    tell("opened");
    return describeVault(vault, operatorName);
  };
  const close = (): void => {
    if (current === null) return;
    const { vault } = current;
    current = null;
    try {
      vault.close();
    } finally {
      tell("locked");
    }
  };
  const end = (): void => {
    locks += 1;
    close();
  };
  const ofVault: SessionDep["session"] = {
    continueWith: (vault) => {
      begin(vault, current?.operator.name ?? "");
      if (current === null) throw new Error("the session did not go on");
      return current.backups;
    },
    end,
  };

  return {
    status,
    handlers: () => current?.handlers ?? null,
    begin,
    beginWith: (operatorName, first, open) => {
      const locksBefore = locks;
      giveWay();
      return turns.take(async () => {
        if (locks !== locksBefore) return refuse({ kind: "vault.locked" });
        if (first === "close") close();
        const opened = await open();
        if (!opened.ok) return opened;
        if (locks !== locksBefore) {
          opened.value.close();
          return refuse({ kind: "vault.locked" });
        }
        return ok(begin(opened.value, operatorName));
      });
    },
    signOn: (operatorName) => {
      if (current === null) return null;
      current.operator.name = operatorName;
      tell("signed-on");
      return describeVault(current.vault, operatorName);
    },
    openAt: (folder) => (current !== null && isOpenAt(current.vault, folder) ? current.vault : null),
    undisturbed: async (work) => {
      const controller = new AbortController();
      waiting.add(controller);
      try {
        return await turns.take(() => work(controller.signal));
      } finally {
        waiting.delete(controller);
      }
    },
    lock: async () => {
      end();
      giveWay();
      await turns.take(() => {});
    },
    end,
  };
};

/** By the file itself: a folder has many names. */
const isOpenAt = (vault: OpenVault, folder: string): boolean => {
  const there = statSync(databaseOf(folder), { bigint: true, throwIfNoEntry: false });
  const here = statSync(databaseOf(vault.folder), { bigint: true, throwIfNoEntry: false });
  return there !== undefined && here !== undefined && there.ino === here.ino && there.dev === here.dev;
};

const openVaultDeps = (
  deps: SessionDeps & SessionDep,
  vault: OpenVault,
  operator: { readonly name: string },
): OpenVaultDeps => {
  const shared = { ...deps, vault, db: vault.db, operator, recordSeal: vault.recordSeal };
  return {
    ...shared,
    backups: createBackups({
      ...shared,
      place: placeOf(deps.computer, vault.folder),
      backupsChanged: () => deps.push("backups", "changed", {}),
    }),
    vaultName: vault.name,
    signer: vault.device,
    importPlans: createImportPlans(),
    pendingSlots: createPendingSlots(),
    slotsChanged: () => deps.push("slots", "changed", {}),
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
