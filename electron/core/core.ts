import { randomBytes } from "node:crypto";
import { type CoreHandlers, coreContract } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import { type Failure, ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Clock } from "#shared/kernel/time.ts";
import { examineVault } from "./commands/doctor/examine.ts";
import { restoreCommand } from "./commands/doctor/restore.ts";
import { verifyArchiveCommand } from "./commands/exports/verify-archive.ts";
import { browseFolder } from "./commands/files/browse.ts";
import { makeFolder } from "./commands/files/make-folder.ts";
import { listPlaces } from "./commands/files/places.ts";
import { createVaultCommand } from "./commands/vault/create.ts";
import { inspectVault } from "./commands/vault/inspect.ts";
import { openVaultCommand } from "./commands/vault/open.ts";
import { signOn } from "./commands/vault/sign-on.ts";
import { createLocalLog } from "./host-services/local-log.ts";
import { profileFolder } from "./host-services/profile-folder.ts";
import { systemClock } from "./host-services/system-clock.ts";
import { thisComputer } from "./host-services/this-computer.ts";
import { type VaultHandlers, vaultAreas } from "./open-handlers.ts";
import { createOperations } from "./operations.ts";
import { createRouter, type ReportBug } from "./process/router.ts";
import { createSession, type Push, type Session } from "./session.ts";
import { failureOfError } from "./store/failure-of-error.ts";
import { cryptoReady } from "./vault/crypto.ts";
import { calibratedOnce } from "./vault/kdf-cost.ts";
import type { Computer } from "./vault/place.ts";
import { selfTest } from "./vault/self-test.ts";
import type { KdfCost } from "./vault/slots/passphrase.ts";

/** Everything behind the contract, in one process: at most one open vault. */
export interface Core {
  /** operation: a name under which the caller may cancel and is told of progress. */
  call(area: string, name: string, input: unknown, operation?: string): Promise<Result<unknown, Failure>>;
  /** Closes the vault; safe to call at any time. */
  close(): void;
}

export interface CoreDeps {
  readonly push: Push;
  readonly clock?: Clock;
  /** Default: this computer with the id in its profile folder. */
  readonly computer?: Computer;
  /** For tests: cheaper than what people get. */
  readonly kdfCost?: KdfCost;
  /** Default: the local log in the profile folder. */
  readonly reportBug?: ReportBug;
}

/** Loads and tests the primitives, then stands ready, locked. Throws when a primitive answers wrongly. */
export const createCore = async (deps: CoreDeps): Promise<Core> => {
  await cryptoReady();
  selfTest();
  const clock = deps.clock ?? systemClock;
  const computer = deps.computer ?? thisComputer(profileFolder(), { randomBytes });
  const opening = { clock, randomBytes, computer };
  const { kdfCost: given } = deps;
  const kdfCost = given === undefined ? calibratedOnce() : () => given;
  const session = createSession({ ...opening, kdfCost, push: deps.push });
  const operations = createOperations(deps.push);
  const handlers: CoreHandlers = {
    ...guarded(session),
    vault: {
      status: () => ok(session.status()),
      inspect: inspectVault,
      create: createVaultCommand(session, opening, deps.kdfCost),
      open: openVaultCommand(session, opening),
      lock: async () => {
        await session.lock();
        return ok({});
      },
      signOn: signOn(session),
    },
    doctor: {
      ...guarded(session).doctor,
      examine: examineVault(session, opening),
      restore: restoreCommand(opening),
    },
    files: { places: listPlaces, browse: browseFolder, makeFolder },
    progress: {
      cancel: ({ operation }) => {
        operations.cancel(operation);
        return ok({});
      },
    },
    exports: { ...guarded(session).exports, verifyArchive: verifyArchiveCommand },
  };
  const router = createRouter(coreContract, handlers, {
    failureOf: failureOfError,
    reportBug: deps.reportBug ?? createLocalLog(profileFolder(), clock),
  });
  return {
    call: (area, name, input, operation) =>
      operations.run(operation, (context) => router.call(area, name, input, context)),
    close: () => session.end(),
  };
};

/** Handlers for everything that needs an open vault: while it is locked they answer vault.locked. */
const guarded = (session: Session): VaultHandlers => {
  const guard =
    (area: string, name: string) =>
    async (input: unknown, context: CallContext): Promise<unknown> => {
      const handlers = session.handlers() as Record<
        string,
        Record<string, (i: unknown, c: CallContext) => unknown>
      > | null;
      if (handlers === null) return refuse({ kind: "vault.locked" });
      try {
        return await handlers[area]?.[name]?.(input, context);
      } catch (error) {
        // It was locked, or got another key, while the work was under way, and the store went from under it.
        if (session.handlers() !== handlers) return refuse({ kind: "vault.locked" });
        throw error;
      }
    };
  return Object.fromEntries(
    vaultAreas.map((area) => [
      area,
      Object.fromEntries(
        Object.entries(coreContract[area])
          .filter(([, declared]) => declared.type === "call")
          .map(([name]) => [name, guard(area, name)]),
      ),
    ]),
  ) as unknown as VaultHandlers;
};
