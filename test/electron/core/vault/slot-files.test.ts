import { randomBytes, randomUUID } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { openVault } from "#core/vault/open-vault.ts";
import { type Slot, type SlotFile, signSlotFile, slotFileText } from "#core/vault/slot-file.ts";
import { readSlotFiles, writeSlotFiles } from "#core/vault/slot-files.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "#core/vault/slots/words.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { mountSmallDisk } from "../../../support/mounted.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { cheapKdf, testPassphrase } from "../../../support/test-vault.ts";

const deps = { randomBytes, clock: fixedClock() };
const mebibyte = 1024 * 1024;

const wordsSlot = (masterKey: Buffer): { readonly slot: Slot; readonly words: string } => {
  const words = drawWords(deps).join(" ");
  const entropy = readRecoveryWords(words);
  if (!Buffer.isBuffer(entropy)) throw new Error("unreadable");
  const facts = { id: randomUUID(), label: "", createdAt: "2026-11-23T05:12:00.000+01:00" };
  return { slot: makeWordsSlot(deps, facts, { entropy, masterKey }), words };
};

/** A closed vault that words open at once; generation 1 had further words, which generation 2 revoked. */
const closedVault = async (medium = tempDir("vault")) => {
  await cryptoReady();
  const made = createVault(deps, {
    folder: medium,
    name: "test",
    passphrase: testPassphrase,
    cost: cheapKdf,
  });
  if (!made.ok) throw new Error(made.failure.kind);
  const vault = made.value;
  const masterKey = Buffer.from(vault.masterKey.expose());
  const [kept, revoked] = [wordsSlot(masterKey), wordsSlot(masterKey)];
  const signed = (generation: number, slots: Slot[]): SlotFile => {
    const { mac: _, ...file } = vault.slotFile();
    return signSlotFile(masterKey, { ...file, generation, slots });
  };
  const older = signed(1, [kept.slot, revoked.slot]);
  const newer = signed(2, [kept.slot]);
  vault.replaceSlots(newer);
  vault.close();
  const { folder } = vault;
  return {
    folder,
    older,
    newer,
    main: join(folder, "vault.json"),
    copy: join(folder, "vault.copy.json"),
    open: (words = kept.words) => openWords(folder, words),
    openRevoked: () => openWords(folder, revoked.words),
    foreign: signSlotFile(randomBytes(32), { ...newer, generation: 9 }),
  };
};

const openWords = async (folder: string, words: string) => {
  const opened = await openVault(deps, folder, new Redacted({ type: "words", words }));
  if (!opened.ok) return opened.failure;
  const { notices } = opened.value;
  opened.value.close();
  return notices;
};

type Made = Awaited<ReturnType<typeof closedVault>>;

const damages: readonly (readonly [string, (path: string, made: Made) => void])[] = [
  ["is missing", (path) => rmSync(path)],
  ["is empty", (path) => truncateSync(path, 0)],
  ["is cut off in the middle", (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ["lacks its last two bytes", (path) => truncateSync(path, statSync(path).size - 2)],
  ["is full of zeros", (path) => writeFileSync(path, Buffer.alloc(statSync(path).size))],
  ["is noise", (path) => writeFileSync(path, randomBytes(2000))],
  ["is another JSON", (path) => writeFileSync(path, "[null]")],
  ["is null", (path) => writeFileSync(path, "null")],
  ["is larger than a slot file can be", (path) => truncateSync(path, 2 * mebibyte)],
  [
    "is a folder",
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    "has a flipped bit in its checksum",
    (path, { newer }) => {
      const mac = (newer.mac.startsWith("0") ? "1" : "0") + newer.mac.slice(1);
      writeFileSync(path, slotFileText({ ...newer, mac }));
    },
  ],
  [
    "claims a higher generation",
    (path, { newer }) => writeFileSync(path, slotFileText({ ...newer, generation: 99 })),
  ],
  [
    "claims to be newer with a revoked slot",
    (path, { older }) => writeFileSync(path, slotFileText({ ...older, generation: 99 })),
  ],
  ["belongs to another vault", (path, { foreign }) => writeFileSync(path, slotFileText(foreign))],
  [
    "is of a newer format",
    (path, { newer }) => writeFileSync(path, JSON.stringify({ ...newer, version: 2 })),
  ],
];

/** What both copies being so is called, where it is more than damage. */
const bothSo: Readonly<Record<string, string>> = {
  "is missing": "vault.not-a-vault",
  "is a folder": "store.io",
};

test.each(damages)(
  "a slot file that %s is survived by the other copy, whichever it is, and told",
  async (what, damage) => {
    const made = await closedVault();
    const [main, copy] = [readFileSync(made.main), readFileSync(made.copy)];
    for (const [name, path, content] of [
      ["vault.json", made.main, main],
      ["vault.copy.json", made.copy, copy],
    ] as const) {
      damage(path, made);
      expect(await made.open()).toEqual([{ kind: "slot-file-damaged", file: name }]);
      expect(await made.openRevoked()).toEqual({ kind: "vault.wrong-secret" });
      rmSync(path, { recursive: true, force: true });
      writeFileSync(path, content);
    }
    damage(made.main, made);
    damage(made.copy, made);
    expect(await made.open()).toMatchObject({ kind: bothSo[what] ?? "vault.slots-damaged" });
  },
);

test("when both copies are damaged, what is wrong with each is told", async () => {
  const { main, copy, folder, newer } = await closedVault();
  writeFileSync(main, "{");
  writeFileSync(copy, JSON.stringify({ ...newer, version: 2 }));
  expect(readSlotFiles(folder)).toEqual({
    ok: false,
    failure: {
      kind: "vault.slots-damaged",
      path: folder,
      detail: "vault.json: not JSON; vault.copy.json: format 2, written by a newer Blackstart",
    },
  });
});

test.each([
  ["vault.copy.json", "after the first rename"],
  ["vault.json", "with the renames in the other order on the disk"],
] as const)(
  "a change whose power was cut with %s still old (%s) is in force and healed at the next opening",
  async (old, _when) => {
    const made = await closedVault();
    const path = join(made.folder, old);
    writeFileSync(path, slotFileText(made.older));
    expect(await made.openRevoked()).toEqual({ kind: "vault.wrong-secret" });
    expect(readFileSync(path, "utf8")).toBe(slotFileText(made.older));
    expect(await made.open()).toEqual([]);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(made.newer);
  },
);

test("a change whose power was cut before it took effect leaves no trace that matters", async () => {
  const made = await closedVault();
  writeFileSync(`${made.main}.new`, slotFileText({ ...made.newer, generation: 3 }).slice(0, 100));
  writeFileSync(`${made.copy}.new`, slotFileText(made.older));
  expect(await made.open()).toEqual([]);
  expect(await made.openRevoked()).toEqual({ kind: "vault.wrong-secret" });
});

test.each([
  ["both files", ["vault.json", "vault.copy.json"]],
  ["the copy alone", ["vault.copy.json"]],
  ["the first file alone", ["vault.json"]],
])(
  "a change that the store has, cut off with %s left to be renamed, is finished at the next opening",
  async (_what, left) => {
    const made = await closedVault();
    expect(await made.open()).toEqual([]);
    // The store remembers the newer generation; on the disk the older files are still in place.
    for (const name of ["vault.json", "vault.copy.json"]) {
      const path = join(made.folder, name);
      if (left.includes(name)) {
        renameSync(path, `${path}.new`);
        writeFileSync(path, slotFileText(made.older));
      }
    }
    expect(await made.open()).toEqual([]);
    for (const path of [made.main, made.copy])
      expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(made.newer);
    expect(readdirSync(made.folder).filter((name) => name.endsWith(".new"))).toEqual([]);
    expect(await made.openRevoked()).toEqual({ kind: "vault.wrong-secret" });
  },
);

test("a forged change that never took its place is not finished", async () => {
  const made = await closedVault();
  expect(await made.open()).toEqual([]);
  writeSlotFiles(made.folder, made.older);
  writeFileSync(`${made.main}.new`, slotFileText({ ...made.foreign, generation: 2 }));
  expect(await made.open()).toEqual([{ kind: "slots-older" }]);
});

test("both copies put back from before a revocation open with the revoked words, and say so", async () => {
  const made = await closedVault();
  expect(await made.open()).toEqual([]);
  writeSlotFiles(made.folder, made.older);
  expect(await made.openRevoked()).toEqual([{ kind: "slots-older" }]);
});

test("two copies on the disk are equal, private and alone after a change", async () => {
  const made = await closedVault();
  writeSlotFiles(made.folder, made.newer);
  expect(readFileSync(made.main, "utf8")).toBe(readFileSync(made.copy, "utf8"));
  if (process.platform !== "win32") expect(statSync(made.copy).mode & 0o777).toBe(0o600);
  expect(readdirSync(made.folder).filter((name) => name.includes(".new"))).toEqual([]);
});

const fill = (medium: string, leaveBytes = 0): void => {
  const { bavail, bsize } = statfsSync(medium);
  writeFileSync(join(medium, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes)));
};

test("on a full disk a change is refused and both copies stay as they were", async (context) => {
  const medium = mountSmallDisk(context, 4 * mebibyte);
  const made = await closedVault(medium);
  const pages = Math.ceil(slotFileText(made.newer).length / 4096);
  for (const leaveBytes of [0, 4096 * pages]) {
    fill(medium, leaveBytes);
    expect(() => writeSlotFiles(made.folder, { ...made.newer, generation: 3 })).toThrow(/ENOSPC/);
    for (const path of [made.main, made.copy])
      expect(readFileSync(path, "utf8")).toBe(slotFileText(made.newer));
    expect(readdirSync(made.folder).filter((name) => name.endsWith(".new"))).toEqual([]);
    rmSync(join(medium, "ballast"));
  }
});

test("a vault can be looked into through the copy alone, as after a move that lost a file", async () => {
  const made = await closedVault();
  const moved = join(tempDir("moved"), "test.blackstart");
  mkdirSync(moved);
  copyFileSync(join(made.folder, "vault.db"), join(moved, "vault.db"));
  renameSync(made.copy, join(moved, "vault.copy.json"));
  const read = readSlotFiles(moved);
  expect(read.ok && read.value.readable.map(({ file }) => file)).toEqual(["vault.copy.json"]);
});
