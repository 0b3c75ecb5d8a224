import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { maxHolders } from "#shared/domain/vault/slots.ts";
import type { CliConsole } from "./console.ts";
import { readPassphrase } from "./passphrase.ts";
import { readSecretFile } from "./secret-file.ts";

/** At most one of them; without any, the passphrase is asked for or read from standard input. */
export interface SecretOptions {
  readonly passphraseFile?: string;
  readonly wordsFile?: string;
  readonly sharesFile?: string;
}

/** What the contract takes for one sheet. */
const maxSheetLength = 2000;
const maxFileBytes = 64 * 1024;

/** What opens a vault, as the options say; null after saying why it cannot be had. */
export const readSecret = async (
  console: CliConsole,
  options: SecretOptions,
): Promise<SecretInput | null> => {
  if (options.wordsFile !== undefined) return words(console, options.wordsFile);
  if (options.sharesFile !== undefined) return shares(console, options.sharesFile);
  const passphrase = await readPassphrase(console, options.passphraseFile);
  return passphrase === null ? null : { type: "passphrase", passphrase };
};

const words = (console: CliConsole, file: string): SecretInput | null => {
  const text = readSecretFile(console, file, maxFileBytes)?.trim();
  if (text === undefined) return null;
  if (!isSheet(text)) return refused(console, "cli.wordsFileNot", file);
  return { type: "words", words: text };
};

const shares = (console: CliConsole, file: string): SecretInput | null => {
  const text = readSecretFile(console, file, maxFileBytes);
  if (text === null) return null;
  const sheets = sheetsOf(text);
  if (sheets.length === 0 || sheets.length > maxHolders || !sheets.every(isSheet))
    return refused(console, "cli.sharesFileNot", file);
  return { type: "shares", shares: sheets };
};

/** One sheet per paragraph when the text has blank lines between its words, else one per line. */
export const sheetsOf = (text: string): string[] => {
  const whole = text.trim();
  return whole
    .split(/\n[^\S\n]*\n/.test(whole) ? /\n(?:[^\S\n]*\n)+/ : /\n/)
    .map((sheet) => sheet.trim())
    .filter((sheet) => sheet !== "");
};

const isSheet = (text: string): boolean => text !== "" && text.length <= maxSheetLength;

const refused = (console: CliConsole, why: "cli.wordsFileNot" | "cli.sharesFileNot", file: string): null => {
  console.misuse(console.t(why, { file, most: maxHolders }));
  return null;
};
