import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { BoundaryFailure } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type SlotFile, slotFileShape } from "./slot-file.ts";

/** A vault is a folder `<name>.blackstart` with these files in it. */
export const vaultEnding = ".blackstart";
export const slotFileOf = (folder: string): string => join(folder, "vault.json");
export const databaseOf = (folder: string): string => join(folder, "vault.db");
export const backupsOf = (folder: string): string => join(folder, "backups");
export const vaultNameOf = (folder: string): string => basename(folder).replace(/\.blackstart$/, "");

/** Usable on NTFS, FAT and exFAT alike: no reserved characters or names, no trailing dot or space. */
export const isUsableName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  !/[<>:"/\\|?*\u0000-\u001f]|[. ]$|^ |^\.+$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

export type FolderFailure =
  | { readonly kind: "vault.not-found"; readonly path: string }
  | { readonly kind: "vault.not-a-vault"; readonly path: string; readonly missing: string }
  | { readonly kind: "vault.slots-damaged"; readonly path: string; readonly detail: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | Extract<BoundaryFailure, { kind: "store.io" }>;

const maxSlotFileBytes = 1024 * 1024;

/** Reads who may open the vault in a folder. Touches nothing. */
export const readSlotFile = (folder: string): Result<SlotFile, FolderFailure> => {
  const path = slotFileOf(folder);
  try {
    if (!existsSync(folder)) return refuse({ kind: "vault.not-found", path: folder });
    if (!statSync(folder).isDirectory())
      return refuse({ kind: "vault.not-a-vault", path: folder, missing: "vault.json" });
    for (const file of [path, databaseOf(folder)])
      if (!existsSync(file))
        return refuse({ kind: "vault.not-a-vault", path: folder, missing: basename(file) });
    if (statSync(path).size > maxSlotFileBytes)
      return refuse({ kind: "vault.slots-damaged", path, detail: "larger than 1 MiB" });
    const parsed = slotFileShape.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (parsed.success) return ok(parsed.data);
    const fields = parsed.error.issues.map((issue) => issue.path.join("."));
    return refuse({
      kind: "vault.slots-damaged",
      path,
      detail: `fields: ${[...new Set(fields)].join(", ")}`,
    });
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse({ kind: "vault.slots-damaged", path, detail: "not JSON" });
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (code === "EACCES" || code === "EPERM") return refuse({ kind: "files.no-permission", path });
    return refuse({ kind: "store.io", code });
  }
};

/** Whether new entries can be written where the vault lies. */
export const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    accessSync(databaseOf(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
