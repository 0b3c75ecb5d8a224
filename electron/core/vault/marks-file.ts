import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { deriveKey, equalBytes, hmacSha256, wipe } from "./crypto.ts";
import { replaceFile } from "./durable-file.ts";

/** Beside the database: what was confirmed last, so that it shows when the database has lost it. */
export const marksOf = (folder: string): string => join(folder, "vault.marks");

/** The newest confirmed entry of one chain. */
const chainMark = z.tuple([z.string(), z.string(), z.number().int().min(1), z.string()]);

const slotShape = z.strictObject({
  format: z.literal("blackstart marks"),
  version: z.literal(1),
  /** Of two genuine slots the higher one counts. */
  counter: z.number().int().min(1),
  /** [incident, device, position, hash], the one written last in front. */
  chains: z.array(chainMark),
  /** Newest import, null before the first. */
  importRun: z.string().nullable(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface ChainMark {
  readonly stream: string;
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Marks {
  /** The chains that were written last, the newest in front; at most `maxChains`. */
  readonly chains: readonly ChainMark[];
  readonly importRun: string | null;
}

export const noMarks: Marks = { chains: [], importRun: null };

/** As many as fit into a slot; beyond it the chain that was not written for the longest time is let go. */
export const maxChains = 48;
/** Two of them make the file. An ordinary slot fits into its first page, which disks write whole. */
export const slotBytes = 8192;

/** The key of the marks; the caller wipes it. */
export const marksKeyOf = (masterKey: Buffer): Buffer => deriveKey(masterKey, "high-water mark");

/** genuine: what stands in the newest genuine slot; not-genuine: there is a file, and no slot of it holds. */
export type MarksRead = GenuineMarks | { readonly state: "missing" | "not-genuine" };

export interface GenuineMarks {
  readonly state: "genuine";
  readonly marks: Marks;
  readonly counter: number;
  /** Which slot it stands in: the next one goes into the other. */
  readonly slot: 0 | 1;
}

/** key: of `marksKeyOf`. Throws the system's error when the medium stopped answering. */
export const readMarks = (key: Buffer, folder: string): MarksRead => {
  const path = marksOf(folder);
  if (!existsSync(path)) return { state: "missing" };
  const bytes = firstBytes(path, 2 * slotBytes);
  const [newest] = ([0, 1] as const)
    .map((slot) => readSlot(key, bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes), slot))
    .filter((read) => read !== null)
    .sort((a, b) => b.counter - a.counter);
  return newest ?? { state: "not-genuine" };
};

const firstBytes = (path: string, most: number): Buffer => {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(handle, bytes, 0, most, 0));
  } finally {
    closeSync(handle);
  }
};

const readSlot = (key: Buffer, bytes: Buffer, slot: 0 | 1): GenuineMarks | null => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
  const shaped = slotShape.safeParse(parsed);
  if (!shaped.success) return null;
  const { mac, ...content } = shaped.data;
  if (!equalBytes(hmacSha256(key, JSON.stringify(content)), Buffer.from(mac, "hex"))) return null;
  const chains = content.chains.map(([stream, device, seq, hash]) => ({ stream, device, seq, hash }));
  return {
    state: "genuine",
    marks: { chains, importRun: content.importRun },
    counter: content.counter,
    slot,
  };
};

/** The MAC covers the text before it was added. */
const slotText = (key: Buffer, counter: number, { chains, importRun }: Marks): string => {
  const content = JSON.stringify({
    format: "blackstart marks",
    version: 1,
    counter,
    chains: chains.map(({ stream, device, seq, hash }) => [stream, device, seq, hash]),
    importRun,
  });
  const mac = hmacSha256(key, content).toString("hex");
  return `${`${content.slice(0, -1)},"mac":"${mac}"}`.padEnd(slotBytes - 1)}\n`;
};

/** The file while the vault is open for writing. */
export interface MarksFile {
  /** Writes the other slot. Does not wait for the disk: an older mark only shows less. */
  write(marks: Marks): void;
  /** Waits until the disk has it. */
  sync(): void;
  /** Closes the file and wipes the key. */
  close(): void;
}

/** Makes the file anew, durably, with both slots alike. key: is copied. */
export const beginMarks = (key: Buffer, folder: string, counter: number, marks: Marks): MarksFile => {
  replaceFile(marksOf(folder), slotText(key, counter, marks) + slotText(key, counter + 1, marks));
  return openMarks(key, folder, counter + 1, 1);
};

/** Goes on with a file that was read and found genuine. key: is copied. */
export const continueMarks = (key: Buffer, folder: string, { counter, slot }: GenuineMarks): MarksFile =>
  openMarks(key, folder, counter, slot);

const openMarks = (key: Buffer, folder: string, counter: number, slot: 0 | 1): MarksFile => {
  const handle = openSync(marksOf(folder), "r+");
  const ownKey = Buffer.from(key);
  let [written, at] = [counter, slot];
  let open = true;
  return {
    write: (marks) => {
      [written, at] = [written + 1, at === 0 ? 1 : 0];
      const bytes = Buffer.from(slotText(ownKey, written, marks));
      writeSync(handle, bytes, 0, bytes.length, at * slotBytes);
    },
    sync: () => fsyncSync(handle),
    close: () => {
      if (!open) return;
      open = false;
      closeSync(handle);
      wipe(ownKey);
    },
  };
};
