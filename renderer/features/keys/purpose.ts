import type { Translate } from "#shared/text/translator.ts";

export const reasons = ["boot", "repair", "disk", "test", "other"] as const;
export type Reason = (typeof reasons)[number];

/** Why a key is needed, as it was chosen; `words` only count for "other". */
export interface Purpose {
  readonly reason: Reason | null;
  readonly words: string;
}

const leastWords = 3;

/** What goes into the log, or null while nothing usable was chosen. */
export const purposeText = (t: Translate, { reason, words }: Purpose): string | null => {
  if (reason === null) return null;
  if (reason !== "other") return t(`keys.reason.${reason}`);
  const text = words.trim();
  return text.length < leastWords ? null : text;
};

/** The draft in which the last purpose stays while the vault is open: the tenth device mostly has the reason of the ninth. */
export const purposeDraft = "keys.purpose";
export const noPurpose: Purpose = { reason: null, words: "" };
