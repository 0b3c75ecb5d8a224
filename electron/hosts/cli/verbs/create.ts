import { basename, dirname, resolve } from "node:path";
import type { CliConsole, ExitCode } from "../console.ts";
import { readPassphrase } from "../passphrase.ts";
import { authorOf, type VaultOptions, withCore } from "../with-vault.ts";

/** `create VAULT`: a new, empty vault. VAULT is its folder, with or without the ending. */
export const create = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  options: VaultOptions,
): Promise<ExitCode> =>
  withCore(mainFolder, async ({ client }) => {
    const path = resolve(vault);
    const passphrase = await readPassphrase(console, options.passphraseFile, true);
    if (passphrase === null) return 2;
    if ([...passphrase].length < 8) return console.misuse(console.t("cli.passphraseShort"));
    const made = await client.vault.create({
      folder: dirname(path),
      name: basename(path).replace(/\.blackstart$/, ""),
      passphrase,
      operator: authorOf(options),
    });
    if (!made.ok) return console.fail(made.failure);
    return console.answer(made.value, [console.t("cli.created", { path: made.value.path })]);
  });
