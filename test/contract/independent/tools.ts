import { spawnSync } from "node:child_process";
import { type CommandResult, isInstalled, runCommand } from "../../support/command.ts";
import { inRepository } from "../../support/repository.ts";
import { missingProgram } from "../../support/skip.ts";

const script = (name: string): string => inRepository("test", "contract", "independent", name);

/** Runs one of the Python programs of this folder, without leaving compiled files behind. */
export const python = (name: string, ...args: readonly string[]): Promise<CommandResult> =>
  runCommand("python3", ["-B", script(name), ...args]);

/** Null when the stock command line of SQLCipher 4 is there, else the reason to print. */
export const missingSqlcipher4 = (): string | null => {
  if (!isInstalled("sqlcipher")) return "sqlcipher is not installed";
  const version = spawnSync("sqlcipher", ["-version"], { encoding: "utf8" }).stdout;
  return /\(SQLCipher [4-9]\./.test(version) ? null : `sqlcipher is too old: ${version.trim()}`;
};

export const missingPython = (): string | null => missingProgram("python3");
