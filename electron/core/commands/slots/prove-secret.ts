import type { z } from "zod";
import type { cannotUnlock, SecretInput } from "#shared/contract/areas/secret.ts";
import type { BoundaryFailure } from "#shared/contract/define.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { equalBytes, wipe } from "../../vault/crypto.ts";
import type { OpenVault } from "../../vault/open-vault.ts";
import { isSlotFileGenuine, type Slot } from "../../vault/slot-file.ts";
import { readSlotFiles, type SlotFiles } from "../../vault/slot-files.ts";
import { unlock } from "../../vault/unlock.ts";

export type NotProven = z.infer<(typeof cannotUnlock)[number]> | BoundaryFailure;

/** Whether a secret opens the vault that is open, and which slot. Costs one KDF per passphrase slot when it is a passphrase. */
export const proveSecret = async (
  vault: OpenVault,
  secret: SecretInput,
): Promise<Result<Slot, NotProven>> => {
  const unlocked = await unlock(vault.folder, slotFilesOf(vault), new Redacted(secret));
  // It may have been locked while the key was derived.
  if (!vault.db.open) return refuse({ kind: "vault.locked" });
  if (!unlocked.ok)
    return unlocked.failure.kind === "vault.slots-damaged"
      ? refuse({ kind: "store.damaged", detail: unlocked.failure.detail })
      : refuse(unlocked.failure);
  const { masterKey, slot } = unlocked.value;
  const same = equalBytes(masterKey, vault.masterKey.expose());
  wipe(masterKey);
  return same ? ok(slot) : refuse({ kind: "vault.wrong-secret" });
};

/**
 * The genuine slot files of an open vault: the copies as they lie there and the one this process holds, so that neither damage nor files
 * put there while the vault is open get in the way. Newest first.
 */
export const slotFilesOf = (vault: OpenVault): SlotFiles => {
  const masterKey = vault.masterKey.expose();
  const onDisk = readSlotFiles(vault.folder);
  const readable = [
    { file: "vault.json" as const, content: vault.slotFile() },
    ...(onDisk.ok ? onDisk.value.readable : []),
  ]
    .filter(({ content }) => isSlotFileGenuine(masterKey, content))
    .sort((a, b) => b.content.generation - a.content.generation);
  return { readable, damaged: [], rekeying: false };
};
