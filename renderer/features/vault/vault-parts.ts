/** The parts of the screen of the vault, in the order of their tabs; `/vault?part=backups` leads to one. */
export const vaultParts = ["slots", "backups", "examine", "events"] as const;
export type VaultPart = (typeof vaultParts)[number];

export const isVaultPart = (text: string | null): text is VaultPart =>
  (vaultParts as readonly (string | null)[]).includes(text);

/** backup: the folder of the one that is to be open. */
export const vaultPath = (part: VaultPart, backup?: string): string =>
  `/vault?part=${part}${backup === undefined ? "" : `&backup=${encodeURIComponent(backup)}`}`;
