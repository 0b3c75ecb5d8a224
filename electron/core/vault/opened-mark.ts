import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { isTimestamp, type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import { replaceFile, syncFolder } from "./durable-file.ts";
import { type Computer, isSameComputer, placeOf } from "./place.ts";
import { processStart, stateOf } from "./process-start.ts";

/** Stands in the vault folder as long as the vault is open for writing: who has it open, or had it when the power went. */
export const openedMarkOf = (folder: string): string => join(folder, "vault.open");

const shape = z.strictObject({
  computer: z.string().max(300),
  computerId: z.string().max(64),
  /** See `placeOf`: a mark that was copied along with its vault names another place. */
  place: z.string().max(64),
  /** The same without the computer's id, which each profile has of its own. */
  folder: z.string().max(64),
  pid: z.number().int(),
  /** When that process began, as far as the system tells: process numbers are used again. */
  pidStart: z.string().max(64),
  since: z.custom<Timestamp>((value) => typeof value === "string" && isTimestamp(value)),
});

type Written = z.infer<typeof shape>;

/** What is known about a mark that was left. computer "": it cannot be read. */
export interface OpenedMark {
  readonly computer: string;
  readonly since: Timestamp;
  /**
   * elsewhere: another computer, or nobody knows which; gone: this computer, and nobody has it open; running: the very process that
   * wrote it is still there; perhaps: a process of that number is there, and the system does not tell whether it is the same one.
   */
  readonly who: "elsewhere" | "gone" | "perhaps" | "running";
  /** False when the vault was carried or copied here while it was open. */
  readonly samePlace: boolean;
}

const elsewhere = { who: "elsewhere", samePlace: false } as const;

/** Null when the vault was closed in order. A mark that cannot be read counts as another computer's: nobody can rule that out. */
export const readOpenedMark = (folder: string, computer: Computer, place: string): OpenedMark | null => {
  const path = openedMarkOf(folder);
  const text = readText(path);
  if (text === null) return null;
  const mark = parseMark(text);
  if (mark === null)
    return { computer: "", since: toTimestamp(Math.trunc(statSync(path).mtimeMs), 0), ...elsewhere };
  const { computer: name, computerId: id, since } = mark;
  const samePlace = mark.place === place;
  const state = stateOf(mark.pid, mark.pidStart);
  if (isSameComputer({ id, name }, computer))
    return { computer: name, since, samePlace, who: samePlace ? state : "gone" };
  // The same computer under another profile goes by another id: there the process itself tells.
  if (state === "running" && mark.folder === folderHere(computer, folder))
    return { computer: name, since, samePlace, who: state };
  return { computer: name, since, ...elsewhere };
};

/** The folder on a computer of that name, whatever id it goes by. */
const folderHere = ({ name }: Computer, folder: string): string => placeOf({ id: "", name }, folder);

/** Writes the mark durably and answers with what takes it away again. Call it once the database is locked. */
export const setOpenedMark = (
  folder: string,
  computer: Computer,
  place: string,
  since: Timestamp,
): (() => void) => {
  const path = openedMarkOf(folder);
  const written: Written = {
    computer: computer.name,
    computerId: computer.id,
    place,
    folder: folderHere(computer, folder),
    pid: process.pid,
    pidStart: processStart(process.pid) ?? "",
    since,
  };
  const text = `${JSON.stringify(written, null, 2)}\n`;
  replaceFile(path, text);
  return () => {
    try {
      // Somebody who took the vault over has a mark of their own.
      if (readText(path) !== text) return;
      rmSync(path);
      syncFolder(folder);
    } catch (error) {
      // The medium is gone or fails: the mark stays, and the next opening says that the vault was not closed.
      if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
    }
  };
};

const readText = (path: string): string | null => {
  try {
    // As bytes first: read as text, Node ends the whole process when the file cannot be closed, as on a stick that was just pulled.
    return readFileSync(path).toString("utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};

const parseMark = (text: string): Written | null => {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
