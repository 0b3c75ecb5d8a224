import { parseArgs } from "node:util";

export interface ServeOptions {
  /** The vault to offer first, as given; null for the one that was opened last. */
  readonly vault: string | null;
  /** Open a browser window; false: print the address and serve until Ctrl+C. */
  readonly open: boolean;
  /** Why the desktop console could not start and this host stands in, null when a person asked for it. */
  readonly insteadOf: "no-runtime" | "runtime-failed" | null;
}

/** Reads the command line of the loopback host; null when it is wrong. */
export const serveOptions = (args: readonly string[]): ServeOptions | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "no-open": { type: "boolean" }, "instead-of-desktop": { type: "string" } },
    });
    const insteadOf = values["instead-of-desktop"] ?? null;
    if (positionals.length > 1) return null;
    if (insteadOf !== null && insteadOf !== "no-runtime" && insteadOf !== "runtime-failed") return null;
    return { vault: positionals[0] ?? null, open: values["no-open"] !== true, insteadOf };
  } catch {
    return null;
  }
};
