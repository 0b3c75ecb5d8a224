import { readFileSync } from "node:fs";
import process from "node:process";

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

/** Whether the process that had this number and began then is still there. Numbers are used again. */
export const stateOf = (pid: number, start: string): "running" | "perhaps" | "gone" => {
  const now = processStart(pid);
  if (now !== null && start !== "") return now === start ? "running" : "gone";
  return isThere(pid) ? "perhaps" : "gone";
};

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
