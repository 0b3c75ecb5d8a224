import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { RandomDep } from "../deps.ts";
import type { Computer } from "../vault/place.ts";

/**
 * This computer with the id that is drawn once and kept as `computer-id` in the profile folder. Where it can be neither read nor kept,
 * the host name has to do.
 */
export const thisComputer = (profile: string, { randomBytes }: RandomDep): Computer => {
  const path = join(profile, "computer-id");
  const kept = readId(path);
  if (kept !== null) return { id: kept, name: hostname() };
  try {
    mkdirSync(profile, { recursive: true });
    // Fails when another Blackstart has just made one: then that one counts.
    writeFileSync(path, `${randomBytes(16).toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
  } catch {
    // Read-only or full, or there is one already: what can be read decides.
  }
  return { id: readId(path) ?? "", name: hostname() };
};

const readId = (path: string): string | null => {
  try {
    return /^[0-9a-f]{32}$/.exec(readFileSync(path, "utf8").trim())?.[0] ?? null;
  } catch {
    return null;
  }
};
