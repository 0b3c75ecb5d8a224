import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep } from "../../deps.ts";
import type { Backups, BackupsDep } from "../../vault/backups/keeper.ts";
import { removeOthersName } from "../../vault/backups/other-keys.ts";
import { whileStill } from "../../vault/backups/still-store.ts";
import { wipe } from "../../vault/crypto.ts";
import {
  type OpeningDeps,
  type OpenVault,
  type OpenVaultDep,
  openWithMasterKey,
} from "../../vault/open-vault.ts";
import { rekeyVault } from "../../vault/rekey.ts";
import type { Slot } from "../../vault/slot-file.ts";
import { rewrapSlot } from "../../vault/slots/rewrap.ts";
import { type NotProven, proveSecret, slotFilesOf } from "./prove-secret.ts";
import type { SlotsChangedDep } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

/** What becomes of the session when its vault has another master key. */
export interface SessionDep {
  readonly session: {
    /** Goes on with the vault as it was opened anew; answers with its backups. */
    continueWith(vault: OpenVault): Backups;
    /** The vault is closed and cannot be opened again here. */
    end(): void;
  };
}

type RekeyDeps = OpenVaultDep & OpeningDeps & OperatorDep & BackupsDep & SessionDep & SlotsChangedDep;

/**
 * A new master key, after a backup. Only the slots whose secrets are presented stay: those that were not presented may be the leaked ones.
 * The session goes on with the same vault under its new key, so that what was kept and what has ended can be read in place; dry runs of
 * imports and drawn words that were not confirmed are gone. Everybody waits while the store is encrypted anew (about 20 ms per megabyte).
 * When the medium fails after the change has taken effect, the vault is closed: the next opening finishes it and says so.
 */
export const rekey =
  (deps: RekeyDeps): CoreHandlers["slots"]["rekey"] =>
  async ({ secret, keep, removeBackups }, context) => {
    const { vault } = deps;
    if (vault.readOnly) return refuse({ kind: "store.read-only" });
    const next = deps.randomBytes(32);
    try {
      const kept = await keptSlots(deps, [secret, ...keep], next);
      if (!kept.ok) return refuse(kept.failure);
      const saved = await backUp(deps.backups, context);
      if (!saved.ok) return saved;
      if (context.signal.aborted) return refuse({ kind: "boundary.cancelled" });
      const changed = await whileStill(vault.db, async () => change(deps, kept.value, next, removeBackups));
      if (!changed.ok) return changed;
      const { backups, ended } = changed.value;
      deps.slotsChanged();
      return ok({
        kept: kept.value.map(({ after }) => slotSummary(after)),
        ended: ended.map(slotSummary),
        backupsRemoved: removeBackups ? await backups.removeOtherKeys() : 0,
      });
    } finally {
      wipe(next);
    }
  };

interface KeptSlot {
  readonly before: Slot;
  /** Wrapped under the next master key. */
  readonly after: Slot;
}

const keptSlots = async (
  deps: RekeyDeps,
  secrets: readonly SecretInput[],
  next: Buffer,
): Promise<Result<readonly KeptSlot[], NotProven>> => {
  const kept = new Map<string, KeptSlot>();
  for (const secret of secrets) {
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return proven;
    const before = proven.value;
    if (kept.has(before.id)) continue;
    kept.set(before.id, {
      before,
      after: await rewrapSlot(deps, before, secret, next, slotFilesOf(deps.vault)),
    });
  }
  return ok([...kept.values()]);
};

const backUp = (backups: Backups, { signal, report }: CallContext) =>
  backups.make("before-rekey", { signal, report: (done, total) => report(done, total, "") });

/** Does not give way: from the last look at the slots until the vault is open again nobody else has a turn. */
const change = (
  deps: RekeyDeps,
  kept: readonly KeptSlot[],
  next: Buffer,
  removeBackups: boolean,
): Result<
  { readonly backups: Backups; readonly ended: readonly Slot[] },
  { readonly kind: "vault.wrong-secret" }
> => {
  const { vault, operator } = deps;
  const { slots } = vault.slotFile();
  const isStill = ({ before }: KeptSlot): boolean =>
    slots.some(({ id, check }) => id === before.id && check === before.check);
  // Changed or revoked by somebody else while the backup was made: its secret opens nothing any more.
  if (!kept.every(isStill)) return refuse({ kind: "vault.wrong-secret" });
  const ended = slots.filter((slot) => kept.every(({ before }) => before.id !== slot.id));
  const current = Buffer.from(vault.masterKey.expose());
  try {
    const slotFile = rekeyVault(deps, vault, {
      keys: { current, next },
      slots: kept.map(({ after }) => after),
      notes: {
        event: {
          at: nowTimestamp(deps.clock),
          author: operator.name,
          kind: "rekeyed",
          facts: { kept: kept.length, ended: ended.length },
        },
        meta: removeBackups ? { [removeOthersName]: "yes" } : {},
      },
    });
    const opened = openWithMasterKey(deps, vault.folder, slotFile, next, { operator: operator.name });
    if (opened.ok) return ok({ backups: deps.session.continueWith(opened.value), ended });
    throw new Error(`the vault does not open with its new key: ${opened.failure.kind}`);
  } catch (error) {
    if (!vault.db.open) deps.session.end();
    throw error;
  } finally {
    wipe(current);
  }
};
