import { userInfo } from "node:os";
import { resolve } from "node:path";
import { connectCore } from "./connect-core.ts";
import type { CliConsole, CliCore, ExitCode } from "./console.ts";
import { readSecret, type SecretOptions } from "./secret.ts";

/** Options of every verb that opens a vault. */
export interface VaultOptions extends SecretOptions {
  readonly author?: string;
  /** The person has made sure that no other computer has the vault open. */
  readonly takeOver?: boolean;
}

/** The name that entries carry when --author does not say otherwise. */
export const authorOf = (options: VaultOptions): string =>
  options.author ?? (userInfo().username || "blackstart");

/** Runs work with a core process that ends afterwards, whatever happens. */
export const withCore = async (
  mainFolder: string,
  work: (core: CliCore) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const core = await connectCore(mainFolder);
  try {
    return await work(core);
  } finally {
    await core.end();
  }
};

/** Opens the vault, runs the work, locks it again. */
export const withVault = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  options: VaultOptions,
  work: (core: CliCore) => Promise<ExitCode>,
): Promise<ExitCode> =>
  withCore(mainFolder, async (core) => {
    const path = resolve(vault);
    const there = await core.client.vault.inspect({ path });
    if (!there.ok) return console.fail(there.failure);
    const secret = await readSecret(console, options);
    if (secret === null) return 2;
    const opened = await core.client.vault.open({
      path,
      secret,
      operator: authorOf(options),
      ...(options.takeOver === true ? { takeOver: true } : {}),
    });
    if (!opened.ok) return console.fail(opened.failure);
    console.note(opened.value.notices);
    return await work(core);
  });
