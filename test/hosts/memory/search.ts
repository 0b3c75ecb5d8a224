import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

/** What is looked for: a name for the report, and the bytes as they may lie in memory. */
export interface Secret {
  readonly name: string;
  readonly forms: readonly Buffer[];
}

/** A text as runtimes and browsers keep it: UTF-8, one byte per character, two bytes per character. */
export const textSecret = (name: string, ...texts: readonly string[]): Secret => {
  const forms = texts.flatMap((text) => [
    Buffer.from(text, "utf8"),
    Buffer.from(text, "latin1"),
    Buffer.from(text, "utf16le"),
  ]);
  return { name, forms: forms.filter((form, at) => forms.findIndex((each) => each.equals(form)) === at) };
};

/** Key bytes, raw and as the texts that they may have been turned into. */
export const keySecret = (name: string, key: Buffer): Secret => ({
  name,
  forms: [
    key,
    ...["hex", "base64", "base64url"].flatMap((encoding) => {
      const text = key.toString(encoding as BufferEncoding).replace(/=+$/, "");
      return textSecret(name, text, text.toUpperCase()).forms;
    }),
  ],
});

const chunkBytes = 4 * 1024 * 1024;

/**
 * Searches everything that a process can read in its own memory, but files that it has only mapped for reading (its program).
 * Answers the names of what was found; null when the process is gone. Throws when its memory may not be read.
 */
export const searchMemory = (pid: number, secrets: readonly Secret[]): readonly string[] | null => {
  const regions = regionsOf(pid);
  const memory = openMemory(pid);
  if (regions === null || memory === null) return null;
  const longest = Math.max(...secrets.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = new Set<string>();
  const buffer = Buffer.alloc(chunkBytes + longest);
  try {
    for (const { start, end } of regions)
      for (let at = start; at < end; at += chunkBytes) {
        const bytes = readAt(memory, buffer, at, Math.min(end - at, buffer.length));
        for (const name of foundIn(buffer.subarray(0, bytes), secrets)) found.add(name);
      }
  } finally {
    closeSync(memory);
  }
  return [...found].toSorted();
};

/** Searches every file below a folder: name of the secret and path. */
export const searchFiles = (folder: string, secrets: readonly Secret[]): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return foundIn(contentOf(path), secrets).map((name) => `${name} in ${path}`);
    });

/** Null when the memory of this process's own children can be searched, else the reason to print. */
export const cannotSearch = (): string | null => {
  if (process.platform !== "linux") return "only Linux shows the memory of a process as a file";
  try {
    closeSync(openSync(`/proc/${process.pid}/mem`, "r"));
    return null;
  } catch (error) {
    return `/proc/PID/mem cannot be read here: ${(error as NodeJS.ErrnoException).code}`;
  }
};

const foundIn = (bytes: Buffer, secrets: readonly Secret[]): readonly string[] =>
  secrets.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name);

const regionsOf = (pid: number): readonly { readonly start: number; readonly end: number }[] | null => {
  const maps = unlessGone(() => readFileSync(`/proc/${pid}/maps`, "utf8"));
  return (
    maps?.split("\n").flatMap((line) => {
      const [, start = "", end = "", rights = "", path = ""] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      const isProgram = /^\/(?!dev\/shm|memfd:|tmp)/.test(path) && !rights.includes("w");
      if (!rights.startsWith("r") || isProgram || /^\[v/.test(path)) return [];
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
    }) ?? null
  );
};

const openMemory = (pid: number): number | null => unlessGone(() => openSync(`/proc/${pid}/mem`, "r"));

/** A part that cannot be read (a guard page, freed meanwhile) holds nothing for anybody. */
const readAt = (memory: number, buffer: Buffer, at: number, length: number): number => {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
};

const contentOf = (path: string): Buffer => unlessGone(() => readFileSync(path)) ?? Buffer.alloc(0);

const unlessGone = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ESRCH", "ENXIO"].includes(code)) return null;
    throw error;
  }
};
