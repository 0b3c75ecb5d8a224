import { closeSync, rmSync } from "node:fs";
import type { Db } from "../store/db.ts";
import { failureOfError } from "../store/failure-of-error.ts";
import type { HighWater } from "./high-water.ts";

/** What an open vault holds of the computer, filled while it is opened. */
export interface Held {
  copy?: string;
  db?: Db;
  databaseHandle?: number;
  highWater?: HighWater;
  removeMark?: () => void;
}

/**
 * Gives everything back: the database first, because closing any other handle of its file drops its locks; the mark last, because
 * until then the vault is not closed. A medium that is gone does not keep it open: what was confirmed is on it, its mark stays there, and
 * the next opening says that it was not closed.
 */
export const letGo = (held: Held): void => {
  const { copy, db, databaseHandle, highWater, removeMark } = held;
  const steps = [
    () => db?.close(),
    () => databaseHandle !== undefined && closeSync(databaseHandle),
    () => highWater?.close(),
    () => removeMark?.(),
    () => copy !== undefined && rmSync(copy, { recursive: true, force: true }),
  ];
  for (const name of Object.keys(held) as (keyof Held)[]) delete held[name];
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      if (failureOfError(error) === null) errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
};
