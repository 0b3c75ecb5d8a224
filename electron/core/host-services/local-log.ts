import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Clock, nowTimestamp } from "#shared/kernel/time.ts";
import type { ReportBug } from "../process/router.ts";

const maxBytes = 1_000_000;

/**
 * Writes bugs under their reference to standard error and into `blackstart.log` in the profile folder; beyond 1 MB the old
 * part moves to `blackstart.log.1`. Of an error only its kind, its code and where it came from: a message may quote input, and so a
 * secret. A log that cannot be written is left: it must not stop the work that is under way.
 */
export const createLocalLog = (folder: string, clock: Clock): ReportBug => {
  const path = join(folder, "blackstart.log");
  return (reference, where, error) => {
    const line = `${nowTimestamp(clock)} ${reference} ${where} ${describe(error)}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(path, `${path}.1`);
      appendFileSync(path, line, { mode: 0o600 });
    } catch {
      // Said on standard error already; a full or read-only disk is no reason to stop.
    }
  };
};

/** Kind, code and stack frames, on one line. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, code, ...frames.map((frame) => frame.trim())].filter(Boolean).join(" | ");
};
