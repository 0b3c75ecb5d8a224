import { keyIdPrefix } from "#shared/domain/keys/key-id.ts";

/** As many signs as the screen before the boot shows: with all of them a match can be relied on. */
const shownSigns = 8;

/** How many characters of the key ID, hyphens included, the text covers from the start; 0 when it is not its beginning. */
export const matchedLength = (keyId: string, text: string): number => {
  const prefix = keyIdPrefix(text);
  return prefix !== null && keyId.startsWith(prefix) ? prefix.length : 0;
};

/** key-id: all the signs that the machine shows are there. beginning: fewer. device: found by name or asset tag alone. */
export type Match = "key-id" | "beginning" | "device";

export const matchOf = (keyId: string, text: string): Match => {
  const length = matchedLength(keyId, text);
  if (length === 0) return "device";
  return length >= shownSigns ? "key-id" : "beginning";
};
