import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { codeOf } from "../../exports/medium-failure.ts";
import { databaseOf } from "../folder.ts";
import { readSlotFiles } from "../slot-files.ts";
import type { KnownChecksums } from "./checksums.ts";
import { backupFolders, readBackupName } from "./folder-names.ts";
import { isManifestGenuine, keyNumberOf, type Manifest, readManifest } from "./manifest.ts";

export interface ListedPlace {
  readonly medium: Backup["medium"];
  /** The folder in which the backups lie. */
  readonly parent: string;
}

const nothing = { systems: 0, endpoints: 0, contacts: 0, keys: 0, runbooks: 0, incidents: 0, entries: 0 };

/** Every backup of a vault in these places, newest first. A folder that is named like a backup and cannot be read is listed as damaged. */
export const listBackups = async (
  deps: { readonly checksums: KnownChecksums; readonly masterKey: Buffer; readonly vaultId: string },
  places: readonly ListedPlace[],
): Promise<readonly Backup[]> => {
  const keyNumber = keyNumberOf(deps.masterKey);
  const judge = (medium: Backup["medium"], folder: string): Found | null => {
    const manifest = manifestOf(folder);
    if (typeof manifest !== "string") {
      const sameKey = manifest.keyNumber === keyNumber;
      const genuine = !sameKey || isManifestGenuine(deps.masterKey, manifest);
      return manifest.vaultId === deps.vaultId ? { folder, medium, manifest, sameKey, genuine } : null;
    }
    const named = readBackupName(basename(folder));
    return named === null ? null : { folder, medium, manifest: null, named };
  };
  // All of them before the first pause: closing the vault wipes the key.
  const found = places.flatMap(({ medium, parent }) =>
    foldersOf(parent)
      .map((folder) => judge(medium, folder))
      .filter((each) => each !== null),
  );
  const listed: { readonly backup: Backup; readonly sequence: number }[] = [];
  for (const each of found) {
    const backup = await listedOf(deps.checksums, each);
    // It may have made room while others were read.
    if (existsSync(each.folder)) listed.push(backup);
  }
  return listed
    .sort((a, b) => b.sequence - a.sequence || (a.backup.medium === "vault" ? -1 : 1))
    .map(({ backup }) => backup);
};

type Found = { readonly folder: string; readonly medium: Backup["medium"] } & (
  | { readonly manifest: Manifest; readonly sameKey: boolean; readonly genuine: boolean }
  | { readonly manifest: null; readonly named: NonNullable<ReturnType<typeof readBackupName>> }
);

const listedOf = async (
  checksums: KnownChecksums,
  found: Found,
): Promise<{ readonly backup: Backup; readonly sequence: number }> => {
  const { folder: path, medium } = found;
  if (found.manifest === null) {
    const unknown = { bytes: 0, storeVersion: 0, sameKey: false, contents: nothing };
    return { backup: { path, medium, ...found.named, ...unknown, verdict: "damaged" }, sequence: 0 };
  }
  const { madeAt, reason, bytes, storeVersion, contents, sequence } = found.manifest;
  const whole = found.genuine && (await isWhole(checksums, path, found.manifest));
  const { sameKey } = found;
  const verdict = whole ? "whole" : "damaged";
  return {
    backup: { path, medium, madeAt, reason, bytes, storeVersion, contents, sameKey, verdict },
    sequence,
  };
};

/** Whether what lies there is what was noted when it was made, and its slot files can be read. A medium that does not answer: no. */
export const isWhole = async (
  checksums: KnownChecksums,
  folder: string,
  manifest: Manifest,
): Promise<boolean> => {
  try {
    const slots = readSlotFiles(folder);
    if (!slots.ok || slots.value.damaged.length > 0) return false;
    if (slots.value.readable.some(({ content }) => content.id !== manifest.vaultId)) return false;
    const database = databaseOf(folder);
    return statSync(database).size === manifest.bytes && (await checksums.of(database)) === manifest.sha256;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
};

const foldersOf = (parent: string): readonly string[] => {
  try {
    return backupFolders(parent);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
};

const manifestOf = (folder: string): Manifest | "missing" | "damaged" => {
  try {
    return readManifest(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return "damaged";
  }
};
