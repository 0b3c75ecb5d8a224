import { resolve } from "node:path";
import type { CliConsole, ExitCode } from "../console.ts";
import { type VaultOptions, withVault } from "../with-vault.ts";

interface ExportOptions extends VaultOptions {
  readonly incident: string;
  readonly to: string;
}

/** `export VAULT --incident ID --to DIR`: the incident archive, written and read back. */
export const exportArchive = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  options: ExportOptions,
): Promise<ExitCode> =>
  withVault(console, mainFolder, vault, options, async ({ client }) => {
    const { t, language } = console;
    const written = await client.exports.incidentArchive({
      incident: options.incident,
      to: resolve(options.to),
      language,
    });
    if (!written.ok) return console.fail(written.failure);
    const { path, entries, publicKey } = written.value;
    return console.answer(written.value, [
      t("cli.exported", { path, count: entries }),
      t("cli.signer", { publicKey }),
    ]);
  });
