import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady } from "#core/vault/crypto.ts";
import { examineClosedVault } from "#core/vault/doctor/examine-closed.ts";
import { createWatch, ExaminationCancelled, foldedRanges } from "#core/vault/doctor/finding.ts";
import { setOpenedMark } from "#core/vault/opened-mark.ts";
import { placeOf } from "#core/vault/place.ts";
import { passphraseSecret, type Secret } from "#core/vault/secret.ts";
import { type DoctorReport, examinedParts } from "#shared/contract/areas/keeping.ts";
import { doctorFindings, doctorText } from "#shared/text/doctor-words.ts";
import { createTranslator } from "#shared/text/translator.ts";
import {
  damage,
  examineWith,
  type FilledVault,
  filledVault,
  flipBitAt,
  problems,
  stateOfFiles,
} from "../../../support/damaged-vault.ts";
import { tempDir, tempDirForAll } from "../../../support/temp-dir.ts";
import { otherComputer, testComputer } from "../../../support/test-computer.ts";
import { testSecret } from "../../../support/test-vault.ts";

const folder = tempDirForAll("vault");
let vault: FilledVault;
beforeAll(async () => {
  await cryptoReady();
  vault = await filledVault(folder);
}, 60_000);

const pageBytes = 4096;
const context = { signal: { aborted: false }, report: () => {} };

const copyOf = (state: "left" | "closed"): string => {
  const copy = join(tempDir(), "copy.blackstart");
  cpSync(vault[state], copy, { recursive: true });
  return copy;
};

const examine = (path: string, secret: Secret | null = testSecret): Promise<DoctorReport> =>
  examineWith(path, secret);

test("a whole vault is whole in every part, and not a byte or a time of it changes", async () => {
  for (const state of ["left", "closed"] as const) {
    const before = stateOfFiles(vault[state]);
    const temporary = readdirSync(tmpdir()).filter((name) => name.startsWith("blackstart-read-"));
    const report = await examine(vault[state]);
    expect(problems(report)).toEqual(state === "left" ? ["wal: not-closed"] : []);
    expect(report.whole).toBe(true);
    expect(new Set(report.examined.map(({ part }) => part)).size).toBe(examinedParts.length);
    expect(report.examined).toContainEqual(
      expect.objectContaining({ finding: "chains-whole", facts: { incidents: 1, chains: 1, entries: 60 } }),
    );
    expect(stateOfFiles(vault[state])).toEqual(before);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("blackstart-read-"))).toEqual(temporary);
  }
});

test("without a secret it says what can be seen from outside, and of the rest that it was not looked at", async () => {
  const report = await examine(vault.closed, null);
  expect(report.whole).toBe(true);
  const notLooked = report.examined.filter(({ verdict }) => verdict === "not-checked");
  expect(notLooked.map(({ part }) => part)).toEqual([
    "slots",
    "pages",
    "integrity",
    "foreign-keys",
    "chains",
    "high-water",
    "seals",
  ]);
  expect(notLooked.every(({ facts }) => facts.reason === "no-secret")).toBe(true);
});

test("a wrong secret is refused", async () => {
  const answer = await examineClosedVault(
    testComputer,
    vault.closed,
    passphraseSecret("not this one"),
    createWatch(examinedParts, context),
  );
  expect(answer).toEqual({ ok: false, failure: { kind: "vault.wrong-secret" } });
});

test("a damaged page is named by its number, whichever bit of it flipped", async () => {
  const path = copyOf("closed");
  const database = join(path, "vault.db");
  const pages = statSync(database).size / pageBytes;
  flipBitAt(database, 6 * pageBytes + 1);
  flipBitAt(database, 7 * pageBytes + pageBytes - 1);
  flipBitAt(database, (pages - 1) * pageBytes + 4050);
  const report = await examine(path);
  expect(report.whole).toBe(false);
  expect(report.examined).toContainEqual({
    part: "pages",
    verdict: "damaged",
    finding: "pages-damaged",
    facts: { count: 3, pages: `7-8, ${pages}`, total: pages },
  });
});

test("a file cut off at a page names the missing pages, one cut off inside a page its odd size", async () => {
  const path = copyOf("closed");
  const database = join(path, "vault.db");
  const { size } = statSync(database);
  truncateSync(database, size - 3 * pageBytes);
  const pages = size / pageBytes;
  expect((await examine(path)).examined).toContainEqual(
    expect.objectContaining({
      finding: "pages-cut-off",
      facts: { count: 3, pages: `${pages - 2}-${pages}` },
    }),
  );
  truncateSync(database, size - 3 * pageBytes - 100);
  expect((await examine(path)).examined).toContainEqual(
    expect.objectContaining({ part: "header", finding: "database-uneven" }),
  );
});

test("an empty or missing database is told as such and nothing is made in its place", async () => {
  const path = copyOf("closed");
  truncateSync(join(path, "vault.db"), 0);
  expect((await examine(path)).examined).toContainEqual(
    expect.objectContaining({ finding: "database-empty" }),
  );
  expect(statSync(join(path, "vault.db")).size).toBe(0);
  rmSync(join(path, "vault.db"));
  const report = await examine(path, null);
  expect(report.whole).toBe(false);
  expect(report.examined).toContainEqual(expect.objectContaining({ finding: "database-missing" }));
});

describe("the log", () => {
  const frame = 24 + pageBytes;
  const framesIn = (path: string): number => Math.floor((statSync(path).size - 32) / frame);

  test("a flipped bit far from its end is damage: what follows had been confirmed, and the mark names it", async () => {
    const path = copyOf("left");
    const wal = join(path, "vault.db-wal");
    flipBitAt(wal, 32 + Math.floor(framesIn(wal) / 2) * frame + 2000);
    const report = await examine(path);
    expect(problems(report)).toContain("wal: wal-damaged");
    expect(report.examined).toContainEqual(
      expect.objectContaining({
        part: "high-water",
        finding: "entries-missing",
        facts: expect.objectContaining({ incident: vault.incident, to: 60 }),
      }),
    );
  });

  test("a torn end is what a power cut leaves: a note, no damage", async () => {
    const path = copyOf("left");
    const wal = join(path, "vault.db-wal");
    const bytes = readFileSync(wal);
    // A transaction that had begun: its first frame is there with the salts of this run, its commit is not.
    const begun = Buffer.from(bytes.subarray(32, 32 + frame));
    begun.writeUInt32BE(0, 4);
    appendFileSync(wal, begun);
    const report = await examine(path);
    expect(problems(report)).toEqual(["wal: not-closed", "wal: wal-tail"]);
  });

  test("a header that cannot be read takes everything in the log with it, and that is said", async () => {
    const path = copyOf("left");
    flipBitAt(join(path, "vault.db-wal"), 17);
    expect(problems(await examine(path))).toContain("wal: wal-damaged");
  });

  test("a page that was half written while the log was brought in is no loss", async () => {
    const path = copyOf("left");
    const database = join(path, "vault.db");
    const wal = readFileSync(join(path, "vault.db-wal"));
    const number = wal.readUInt32BE(32);
    if (number > statSync(database).size / pageBytes) throw new Error("not in the file yet");
    damage(database, (bytes) => {
      bytes.fill(0, (number - 1) * pageBytes + 2048, number * pageBytes);
    });
    expect(problems(await examine(path))).toContain("pages: pages-mended");
  });
});

test("one damaged slot file is named, two are, and an older copy is a note", async () => {
  const path = copyOf("closed");
  writeFileSync(join(path, "vault.copy.json"), "{");
  expect(problems(await examine(path))).toContain("slot-files: slot-file-damaged");
  writeFileSync(join(path, "vault.json"), "{");
  const both = await examine(path);
  expect(both.whole).toBe(false);
  expect(problems(both)).toContain("slot-files: slot-file-damaged");
  rmSync(join(path, "vault.json"));
  rmSync(join(path, "vault.copy.json"));
  expect(problems(await examine(path))).toContain("slot-files: slot-files-missing");
});

test("a vault that another program has open is left alone, and what was not looked at says so", async () => {
  const path = copyOf("closed");
  const removeMark = setOpenedMark(
    path,
    testComputer,
    placeOf(testComputer, path),
    "2026-11-23T05:12:00.000+01:00" as never,
  );
  const report = await examine(path);
  expect(report.examined.filter(({ facts }) => facts.reason === "in-use").map(({ part }) => part)).toEqual([
    "header",
    "pages",
    "wal",
    "integrity",
    "foreign-keys",
    "chains",
    "high-water",
    "seals",
  ]);
  removeMark();
  // Left open on another computer: the stick is here now, so it can be looked at.
  setOpenedMark(path, otherComputer, placeOf(otherComputer, path), "2026-11-23T05:12:00.000+01:00" as never);
  expect(problems(await examine(path))).toEqual(["wal: not-closed"]);
});

test("an examination that is cancelled leaves nothing behind", async () => {
  const temporary = readdirSync(tmpdir()).filter((name) => name.startsWith("blackstart-read-"));
  for (const part of ["pages", "integrity", "chains"]) {
    const signal = { aborted: false };
    const watch = createWatch(examinedParts, {
      signal,
      report: (_done, _total, label) => {
        if (label === part) signal.aborted = true;
      },
    });
    await expect(examineClosedVault(testComputer, vault.closed, testSecret, watch)).rejects.toThrow(
      ExaminationCancelled,
    );
  }
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("blackstart-read-"))).toEqual(temporary);
});

test("whatever is flipped or cut off in whichever file, the examination ends and names it or nothing is lost", async () => {
  const files = ["vault.db", "vault.db-wal", "vault.json", "vault.copy.json", "vault.marks", "vault.open"];
  const fresh = copyOf("left");
  const t = createTranslator("en");
  let seed = 20260719;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const silent: string[] = [];
  const intact = await examine(fresh);
  // Key slots are left out of the rounds that take a KDF each: a secret is worth its cost only when it opens something.
  for (let round = 0; round < 200; round += 1) {
    const name = files[round % 3 === 0 ? random(files.length) : round % 2] ?? "vault.db";
    const original = readFileSync(join(fresh, name));
    const at = random(original.length);
    const cut = round % 4 === 0;
    writeFileSync(join(fresh, name), cut ? original.subarray(0, at) : flipped(original, at, 1 << random(8)));
    const withSecret = round % 5 === 0;
    const report = await examineOrRefuse(fresh, withSecret ? testSecret : null);
    if (report !== null)
      for (const each of report.examined) expect(doctorText(t, each).finding).not.toMatch(/\{\{|undefined/);
    if (withSecret && report !== null && name === "vault.db" && report.whole) {
      const noticed = report.examined.some(({ part, verdict }) => part === "pages" && verdict === "notice");
      if (!noticed) silent.push(`${name} ${cut ? "cut" : "flip"} at ${at}`);
    }
    writeFileSync(join(fresh, name), original);
  }
  expect(silent).toEqual([]);
  expect(problems(await examine(fresh))).toEqual(problems(intact));
}, 120_000);

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
};

/** Null when the secret did not open what was left of the slots. */
const examineOrRefuse = async (path: string, secret: Secret | null): Promise<DoctorReport | null> => {
  const answer = await examineClosedVault(testComputer, path, secret, createWatch(examinedParts, context));
  return answer.ok ? answer.value : null;
};

test("every finding has its words in both languages", () => {
  const facts = {
    ...{
      file: "f",
      detail: "d",
      generation: 1,
      newest: "2026-11-23T05:12:00.000+01:00",
      count: 2,
      remembered: 2,
      path: "p",
    },
    ...{
      madeAt: "m",
      pages: "3-5",
      bytes: 1,
      extra: 1,
      total: 9,
      frames: 2,
      transactions: 1,
      computer: "c",
      since: "s",
    },
    ...{
      tables: 3,
      first: "x",
      code: "c",
      found: 9,
      supported: 3,
      table: "t",
      parent: "q",
      incidents: 1,
      chains: 1,
    },
    ...{ entries: 1, incident: "i", device: "d", seq: 1, to: 2, from: 1, keys: 1, keyId: "k", reason: "gap" },
  };
  for (const language of ["en", "de"] as const)
    for (const [finding, verdict] of Object.entries(doctorFindings)) {
      const words = doctorText(createTranslator(language), { part: "pages", verdict, finding, facts });
      for (const text of Object.values(words)) expect(text).not.toMatch(/\{\{|\}\}|undefined|^doctor\./);
      expect(words.finding).not.toBe("");
    }
});

test("page numbers are folded, and a long list is cut", () => {
  expect(foldedRanges([1, 2, 3, 7, 9, 10])).toBe("1-3, 7, 9-10");
  expect(foldedRanges([1, 3, 5], 2)).toBe("1, 3, …");
  expect(foldedRanges([])).toBe("");
});
