import { existsSync, readFileSync } from "node:fs";
import type { FaultResult } from "../fault/verdict.ts";
import type { Check, Report } from "./report.ts";

/** Reads what the fault suite wrote, one check per line of its table; null when it wrote nothing. */
export const readFaultReport = (path: string): Report | null => {
  if (!existsSync(path)) return null;
  const { results } = JSON.parse(readFileSync(path, "utf8")) as { readonly results: readonly FaultResult[] };
  return { checks: results.flatMap(checksOf), broken: [] };
};

const checksOf = ({ fault, cases, losses, skipped }: FaultResult): readonly Check[] => {
  if (skipped !== null) return [{ name: fault, status: "skipped", reason: skipped }];
  if (losses.length === 0)
    return [{ name: `${fault}, ${cases} cases`, status: cases > 0 ? "passed" : "failed", reason: null }];
  return losses.map((loss) => ({ name: `${fault}, ${loss}`, status: "failed", reason: null }));
};
