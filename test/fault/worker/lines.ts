import process from "node:process";
import type { SecretInput } from "#shared/contract/areas/secret.ts";

/** What a worker is told to do, as one line of JSON on its standard input. */
export interface Task {
  readonly job: JobName;
  readonly folder: string;
  readonly words: string;
  readonly incident: string;
  /** Repeats what the job draws at random. */
  readonly seed: number;
  /** Prepared import files, outside of the medium; a second medium for backups; per job. */
  readonly files: readonly string[];
}

export type JobName =
  | "notes"
  | "unsafe-notes"
  | "openings"
  | "imports"
  | "slots"
  | "rekey"
  | "backups"
  | "migration"
  | "left-open";

/**
 * What a worker says on its standard output, one line of JSON each. A line is written after the product has answered: what it
 * acknowledges must outlive any fault from then on.
 */
export type Line = Said & {
  /** Nanoseconds of the monotonic clock that all processes share, as `nanosecondsNow`. */
  readonly at: number;
};

export const nanosecondsNow = (): number => Number(process.hrtime.bigint());

export type Said =
  | { readonly said: "ready" }
  | { readonly said: "opened"; readonly notices: readonly string[] }
  | { readonly said: "entry"; readonly hash: string }
  /** The import of `files[file]` was confirmed. */
  | { readonly said: "import"; readonly file: number }
  | { readonly said: "refused"; readonly call: string; readonly kind: string }
  | { readonly said: "bug"; readonly what: string }
  /** About to change the slots; the next `slot-changed` confirms it. */
  | {
      readonly said: "slot-wanted";
      readonly add: readonly SecretInput[];
      readonly remove: readonly SecretInput[];
    }
  | { readonly said: "slot-changed" }
  /** Full path of a backup that was confirmed. */
  | { readonly said: "backup"; readonly path: string }
  /** It stays as it is until it is killed. */
  | { readonly said: "waiting" }
  | { readonly said: "done" };
