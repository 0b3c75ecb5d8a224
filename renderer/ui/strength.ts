export type Strength = "short" | "weak" | "fair" | "strong";

/** Shortest passphrase that a vault takes. */
export const minLength = 8;

/**
 * How hard a passphrase is to guess, by its length alone: several words or many characters. It asks for no special
 * characters, which people forget, and counts repetition once. Thresholds: 4 words of 3 or more letters, or 20 different-looking
 * characters, are out of reach for guessing at 64 MiB a try; below 12 characters they may not be.
 */
export const strengthOf = (passphrase: string): Strength => {
  const length = [...passphrase].length;
  if (length < minLength) return "short";
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.,;]+/)
      .filter((word) => [...word].length >= 3),
  );
  const varied = new Set(passphrase.toLowerCase()).size;
  if (varied < 5) return "weak";
  if (words.size >= 4 || (length >= 20 && varied >= 10)) return "strong";
  return length >= 12 && varied >= 8 ? "fair" : "weak";
};
