import { type CommandResult, runCommand } from "../../support/command.ts";
import { inRepository } from "../../support/repository.ts";

/** The command line as it ships: the built bundle, in a process of its own, in English unless asked otherwise. */
export const blackstart = (
  args: readonly string[],
  options: { readonly input?: string; readonly profile?: string; readonly timeoutMs?: number } = {},
): Promise<CommandResult> =>
  runCommand(process.execPath, [inRepository("out", "main", "cli.js"), ...args], {
    env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8", BLACKSTART_PROFILE: options.profile },
    timeoutMs: options.timeoutMs ?? 60_000,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
