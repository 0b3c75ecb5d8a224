import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFile, writeFolder } from "#core/exports/medium.ts";
import { tempDir } from "../../../support/temp-dir.ts";

test("a folder appears under its name with every file as given", async () => {
  const medium = tempDir("medium");
  const result = await writeFolder(medium, "archive", async ({ add }) => [
    await add("a.txt", ["über ", new Uint8Array([0x41, 0x0a])]),
    await add("empty.txt", []),
  ]);
  expect(result).toMatchObject({ ok: true, value: [{ name: "a.txt", bytes: 8 }, { bytes: 0 }] });
  expect(readdirSync(medium)).toEqual(["archive"]);
  expect(readFileSync(join(medium, "archive", "a.txt"), "utf8")).toBe("über A\n");
});

test("the hash it answers is the one of the file on the medium", async () => {
  const medium = tempDir("medium");
  const megabyte = "0123456789abcdef".repeat(65_536);
  const result = await writeFile(join(medium, "big.txt"), [megabyte, megabyte, "end"]);
  expect(statSync(join(medium, "big.txt")).size).toBe(2 * 1024 * 1024 + 3);
  const expected = createHash("sha256")
    .update(readFileSync(join(medium, "big.txt")))
    .digest("hex");
  expect(result).toEqual({ ok: true, value: { name: "big.txt", bytes: 2_097_155, sha256: expected } });
});

test("an existing file is not replaced", async () => {
  const target = join(tempDir("medium"), "list.html");
  writeFileSync(target, "old");
  expect(await writeFile(target, ["new"])).toEqual({
    ok: false,
    failure: { kind: "files.exists", path: target },
  });
  expect(readFileSync(target, "utf8")).toBe("old");
});

test("an existing folder is not touched, and nothing is left beside it", async () => {
  const medium = tempDir("medium");
  mkdirSync(join(medium, "archive"));
  writeFileSync(join(medium, "archive", "a.txt"), "old");
  const result = await writeFolder(medium, "archive", ({ add }) => add("a.txt", ["new"]));
  expect(result).toEqual({ ok: false, failure: { kind: "files.exists", path: join(medium, "archive") } });
  expect(readFileSync(join(medium, "archive", "a.txt"), "utf8")).toBe("old");
  expect(readdirSync(medium)).toEqual(["archive"]);
});

test("a folder that is not there, or is a file, is named as not found", async () => {
  const medium = tempDir("medium");
  writeFileSync(join(medium, "file"), "");
  for (const parent of [join(medium, "nowhere"), join(medium, "file")])
    expect(await writeFolder(parent, "archive", ({ add }) => add("a.txt", ["x"]))).toEqual({
      ok: false,
      failure: { kind: "files.not-found", path: parent },
    });
});

test("an error while the pieces are made leaves nothing behind and is not swallowed", async () => {
  const medium = tempDir("medium");
  const pieces = function* () {
    yield "half";
    throw new TypeError("bug");
  };
  await expect(writeFolder(medium, "archive", ({ add }) => add("a.txt", pieces()))).rejects.toThrow("bug");
  expect(readdirSync(medium)).toEqual([]);
});

test("cancelling leaves nothing behind", async () => {
  const medium = tempDir("medium");
  const signal = { aborted: false };
  const pieces = function* () {
    for (let at = 0; at < 100; at++) {
      signal.aborted = at > 3;
      yield "x".repeat(300_000);
    }
  };
  const result = await writeFolder(medium, "archive", ({ add }) => add("a.txt", pieces()), { signal });
  expect(result).toEqual({ ok: false, failure: { kind: "boundary.cancelled" } });
  expect(readdirSync(medium)).toEqual([]);
});

test("something that took the name in the meantime is not replaced", async () => {
  const medium = tempDir("medium");
  const target = join(medium, "list.html");
  const pieces = function* () {
    yield "new";
    writeFileSync(target, "theirs");
  };
  expect(await writeFile(target, pieces())).toMatchObject({ ok: false, failure: { kind: "files.exists" } });
  expect(readFileSync(target, "utf8")).toBe("theirs");
  expect(readdirSync(medium)).toEqual(["list.html"]);
});

test("a file name that FAT cannot hold is refused before anything is written", async () => {
  const medium = tempDir("medium");
  await expect(writeFolder(medium, "archive", ({ add }) => add("a:b.txt", ["x"]))).rejects.toThrow(
    "portable",
  );
  await expect(writeFolder(medium, "archive", ({ add }) => add("../b.txt", ["x"]))).rejects.toThrow(
    "portable",
  );
  expect(readdirSync(medium)).toEqual([]);
});
