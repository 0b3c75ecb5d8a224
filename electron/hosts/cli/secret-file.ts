import { readFileSync, statSync } from "node:fs";
import type { CliConsole } from "./console.ts";

/** The text of a file that holds a secret, without a byte-order mark; null after saying why. */
export const readSecretFile = (console: CliConsole, file: string, maxBytes: number): string | null => {
  try {
    if (statSync(file).size <= maxBytes) return readFileSync(file, "utf8").replace(/^\ufeff/, "");
    console.misuse(console.t("cli.secretFileLong", { file, limit: maxBytes }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    console.misuse(console.t("cli.secretFileUnreadable", { file, code }));
  }
  return null;
};
