import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFiles, readFiles } from "#core/imports/files.ts";
import { importLimits } from "#core/imports/limits.ts";
import { missingProgram, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const read = async (...paths: string[]) => {
  const found = await findFiles(paths);
  return found.ok ? readFiles(found.value.files) : found;
};

test("a file of 500 MB is refused by its size alone", async () => {
  const path = join(tempDir(), "huge.csv");
  writeFileSync(path, "");
  truncateSync(path, 500_000_000);
  const startedAt = performance.now();
  expect(await read(path)).toEqual({
    ok: false,
    failure: {
      kind: "imports.too-large",
      file: "huge.csv",
      bytes: 500_000_000,
      limit: importLimits.fileBytes,
    },
  });
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test("files that are too large only together are refused before one of them is read", async () => {
  const folder = tempDir();
  const paths = [1, 2, 3].map((number) => join(folder, `${number}.csv`));
  for (const path of paths) {
    writeFileSync(path, "");
    truncateSync(path, importLimits.fileBytes);
  }
  expect(await read(...paths)).toMatchObject({ failure: { kind: "imports.too-large", file: "3.csv" } });
});

test("an empty file, a missing one and a folder as file are told apart", async () => {
  const folder = tempDir();
  const empty = join(folder, "empty.csv");
  writeFileSync(empty, "");
  expect(await read(empty)).toEqual({ ok: false, failure: { kind: "imports.empty", file: "empty.csv" } });
  const missing = join(folder, "missing.csv");
  expect(await read(missing)).toEqual({ ok: false, failure: { kind: "files.not-found", path: missing } });
  const below = join(empty, "below.csv");
  expect(await read(below)).toEqual({ ok: false, failure: { kind: "files.not-found", path: below } });
  expect(await read(folder)).toEqual({ ok: false, failure: { kind: "imports.no-files" } });
});

test("a file that may not be read says so", async () => {
  const path = join(tempDir(), "secret.csv");
  writeFileSync(path, "a;b\n");
  chmodSync(path, 0);
  const isRoot = process.geteuid?.() === 0;
  // Root may read everything, so root asks as nobody.
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(await read(path)).toEqual({ ok: false, failure: { kind: "files.no-permission", path } });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

testUnless(missingProgram("mkfifo"))("a pipe is refused and not waited for", async () => {
  const path = join(tempDir(), "pipe.csv");
  execFileSync("mkfifo", [path]);
  expect(await read(path)).toEqual({ ok: false, failure: { kind: "imports.binary", file: "pipe.csv" } });
});

test("of a folder the Markdown files below it are taken, by name; links and hidden folders are not followed", async () => {
  const folder = tempDir();
  const elsewhere = tempDir();
  writeFileSync(join(elsewhere, "outside.md"), "# Outside");
  mkdirSync(join(folder, "b", "deep"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  for (const name of ["z.md", "a.markdown", "notes.txt", "b/c.MD", "b/deep/d.md", ".git/e.md"])
    writeFileSync(join(folder, name), "# x");
  symlinkSync(elsewhere, join(folder, "link"));
  symlinkSync(join(elsewhere, "outside.md"), join(folder, "link.md"));
  const found = await findFiles([folder]);
  expect(found.ok && found.value.files.map(({ name }) => name)).toEqual([
    "a.markdown",
    "z.md",
    "b/c.MD",
    "b/deep/d.md",
  ]);
});

test("folders nested too deeply and folders with too many files are refused", async () => {
  const deep = tempDir();
  mkdirSync(join(deep, ...Array<string>(importLimits.folderDepth + 1).fill("d")), { recursive: true });
  expect(await findFiles([deep])).toMatchObject({ failure: { kind: "imports.too-deep" } });
  const wide = tempDir();
  for (let number = 0; number <= importLimits.folderFiles; number += 1)
    writeFileSync(join(wide, `${number}.md`), "x");
  expect(await findFiles([wide])).toMatchObject({
    failure: { kind: "imports.too-many-files", limit: importLimits.folderFiles },
  });
});

test("two files of one name keep names of their own in the report", async () => {
  const folder = tempDir();
  for (const site of ["hh", "ks"]) {
    mkdirSync(join(folder, site));
    writeFileSync(join(folder, site, "systems.csv"), "a;b\n");
  }
  const files = await read(join(folder, "hh", "systems.csv"), join(folder, "ks", "systems.csv"));
  expect(files.ok && files.value.map(({ name }) => name)).toEqual(["hh/systems.csv", "ks/systems.csv"]);
});
