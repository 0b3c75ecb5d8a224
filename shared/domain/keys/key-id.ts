const guid = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
const leastPrefix = 4;

/**
 * A recovery key ID in any case, with or without braces -> upper case without braces, the form in which it is stored.
 * null: not a GUID. 32 hex digits without hyphens count as one.
 */
export const normaliseKeyId = (text: string): string | null => {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/s, "$1")
    .trim()
    .toUpperCase();
  const hyphened = bare.replace(/^(.{8})([^-]{4})([^-]{4})([^-]{4})([^-]{12})$/, "$1-$2-$3-$4-$5");
  return guid.test(hyphened) ? hyphened : null;
};

/**
 * What a person typed or scanned as the beginning of a key ID -> the form to compare stored key IDs with.
 * Takes braces, blanks and missing hyphens; the screen before the boot shows 8 characters, 4 are the least.
 * null: too short, too long, or other than hex digits.
 */
export const keyIdPrefix = (text: string): string | null => {
  const digits = text.replace(/[\s{}-]/g, "").toUpperCase();
  if (!/^[0-9A-F]+$/.test(digits) || digits.length < leastPrefix || digits.length > 32) return null;
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return groups.filter((group) => group !== "").join("-");
};

/** True when the key ID begins with what was typed. keyId: as `normaliseKeyId` returns it. */
export const matchesKeyId = (keyId: string, typed: string): boolean => {
  const prefix = keyIdPrefix(typed);
  return prefix !== null && keyId.startsWith(prefix);
};
