import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { hostname } from "node:os";

/** The computer that Blackstart runs on, as far as a vault has to tell it from others. */
export interface Computer {
  /** 32 hex digits that are kept in the profile; "" where the profile cannot be written: then the name alone counts. */
  readonly id: string;
  /** Host name. */
  readonly name: string;
}

export interface ComputerDep {
  readonly computer: Computer;
}

/** A computer of which only its name is known. */
export const namedComputer = (): Computer => ({ id: "", name: hostname() });

/** Two answers of the same computer; where one of them has no id, by their names. */
export const isSameComputer = (a: Computer, b: Computer): boolean =>
  a.name === b.name && (a.id === b.id || a.id === "" || b.id === "");

/**
 * Names a computer and a folder on it without telling either: the first 32 hex digits of the SHA-256 of computer id, host name and
 * real path, each ended by a zero byte. A vault that was copied, moved or carried away lies in another place.
 */
export const placeOf = (computer: Computer, folder: string): string =>
  createHash("sha256")
    .update(`${computer.id}\0${computer.name}\0${realpathSync.native(folder)}\0`)
    .digest("hex")
    .slice(0, 32);
