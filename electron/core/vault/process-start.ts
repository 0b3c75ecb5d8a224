import { readFileSync } from "node:fs";

/**
 * When a process began, as text to compare: on Linux boot id and clock ticks since boot, elsewhere unknown. Null: there is no such
 * process, or the system does not tell.
 */
export const processStart = (pid: number): string | null => {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name in brackets and may hold anything; the start time is the 22nd.
    const ticks = status.slice(status.lastIndexOf(")") + 2).split(" ")[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
};

/** True only when it is certain that this very process is still there. */
export const isProcessOf = (pid: number, start: string): boolean =>
  start !== "" && processStart(pid) === start;
