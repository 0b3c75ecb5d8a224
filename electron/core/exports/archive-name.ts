import { readdir } from "node:fs/promises";
import { codeOf } from "./medium-failure.ts";

/** What the name of an archive is made of. */
export interface NamedIncident {
  readonly id: string;
  readonly title: string;
  /** RFC 3339; its date opens the name. */
  readonly declaredAt: string;
}

/**
 * A folder name that is free in `parent`: `2026-11-23-endpunkte-starten-nicht-1a2b3c4d`, then `…-2`, `…-3`.
 * Small letters, digits and hyphens: the same on NTFS, ext4, FAT and exFAT. Where `parent` cannot be listed the first
 * name is answered; writing there says why it fails.
 */
export const freeArchiveName = async (parent: string, incident: NamedIncident): Promise<string> => {
  const taken = new Set((await listed(parent)).map((name) => name.toLowerCase()));
  const base = archiveName(incident);
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? base : `${base}-${copy}`;
    if (!taken.has(name)) return name;
  }
};

export const archiveName = ({ id, title, declaredAt }: NamedIncident): string =>
  [declaredAt.slice(0, 10), slugOf(title), id.slice(0, 8)].filter((part) => part !== "").join("-");

const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** `Endpunkte starten nicht!` -> `endpunkte-starten-nicht`; at most 48 characters, "" when nothing is left. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "");

const listed = (parent: string): Promise<string[]> =>
  readdir(parent).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
    return [];
  });
