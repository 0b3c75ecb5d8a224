import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFile, writeFolder } from "#core/exports/medium.ts";
import { makeReadOnly, mountExfat, mountFusefat, mountSmallDisk, pull } from "../../../support/mounted.ts";
import { inRepository } from "../../../support/repository.ts";
import { skipBecause } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const megabyte = "x".repeat(1024 * 1024);
const threeMegabytes = [megabyte, megabyte, megabyte];

test("a full disk leaves the previous archive and nothing half", async (context) => {
  const disk = mountSmallDisk(context, 2 * 1024 * 1024);
  const first = await writeFolder(disk, "first", ({ add }) => add("a.txt", ["kept"]));
  expect(first.ok).toBe(true);
  const result = await writeFolder(disk, "second", ({ add }) => add("a.txt", threeMegabytes));
  expect(result).toEqual({
    ok: false,
    failure: { kind: "files.not-written", path: join(disk, "second"), code: "ENOSPC" },
  });
  expect(readdirSync(disk)).toEqual(["first"]);
  expect(readFileSync(join(disk, "first", "a.txt"), "utf8")).toBe("kept");
});

test("a single file that does not fit is removed again", async (context) => {
  const disk = mountSmallDisk(context, 2 * 1024 * 1024);
  const result = await writeFile(join(disk, "a.txt"), threeMegabytes);
  expect(result).toMatchObject({ ok: false, failure: { kind: "files.not-written", code: "ENOSPC" } });
  expect(readdirSync(disk)).toEqual([]);
});

test("a write-protected medium says so", async (context) => {
  const disk = mountSmallDisk(context, 1024 * 1024);
  makeReadOnly(disk);
  const result = await writeFile(join(disk, "a.txt"), ["x"]);
  expect(result).toMatchObject({ ok: false, failure: { kind: "files.not-written", code: "EROFS" } });
});

test("a folder without write permission is named as such", (context) => {
  if (process.platform === "win32") skipBecause(context, "Windows keeps permissions in another way");
  const folder = tempDir("locked");
  mkdirSync(join(folder, "theirs"), { mode: 0o555 });
  const target = join(folder, "theirs", "a.txt");
  // Root may write anywhere: another user has to try.
  const script = `import { writeFile } from ${JSON.stringify(inRepository("electron/core/exports/medium.ts"))};
    console.log(JSON.stringify(await writeFile(${JSON.stringify(target)}, ["x"])));`;
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (asNobody.uid !== undefined) spawnSync("chmod", ["755", folder]);
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    ...asNobody,
    cwd: inRepository(),
    encoding: "utf8",
  });
  if (stdout === "") skipBecause(context, `another user cannot run this checkout: ${stderr.slice(0, 200)}`);
  expect(JSON.parse(stdout)).toEqual({ ok: false, failure: { kind: "files.no-permission", path: target } });
});

test("an exFAT stick takes a folder of files", async (context) => {
  const stick = mountExfat(context, 16);
  const name = "2026-11-23-endpunkte-starten-nicht-1a2b3c4d";
  const result = await writeFolder(stick, name, async ({ add }) => {
    await add("SHA256SUMS.minisig", ["signature"]);
    return add("incident.jsonl", threeMegabytes);
  });
  expect(result).toMatchObject({ ok: true, value: { bytes: 3 * 1024 * 1024 } });
  expect(readdirSync(stick)).toEqual([name]);
  expect(readdirSync(join(stick, name)).sort()).toEqual(["SHA256SUMS.minisig", "incident.jsonl"]);
});

test("a full exFAT stick keeps the previous archive", async (context) => {
  const stick = mountExfat(context, 4);
  expect((await writeFolder(stick, "first", ({ add }) => add("a.txt", ["kept"]))).ok).toBe(true);
  const result = await writeFolder(stick, "second", ({ add }) =>
    add("a.txt", [...threeMegabytes, ...threeMegabytes]),
  );
  expect(result).toMatchObject({ ok: false, failure: { kind: "files.not-written", code: "ENOSPC" } });
  expect(readdirSync(stick)).toEqual(["first"]);
});

test("a stick that is pulled while the archive is written ends in a failure, not in a hang", async (context) => {
  const stick = mountExfat(context, 32);
  const pieces = function* () {
    yield* threeMegabytes;
    pull(context, stick);
    yield* threeMegabytes;
  };
  const result = await writeFolder(stick, "archive", ({ add }) => add("a.txt", pieces()));
  expect(result).toMatchObject({
    ok: false,
    failure: { kind: "files.not-written", code: expect.stringMatching(/^(ENOTCONN|ECONNABORTED|EIO)$/) },
  });
});

test("a driver that loses the files of a renamed folder is caught", async (context) => {
  const stick = mountFusefat(context);
  writeFileSync(join(stick, "probe"), "");
  const single = await writeFile(join(stick, "list.html"), ["<p>kept</p>"]);
  expect(single.ok).toBe(true);
  const result = await writeFolder(stick, "archive", ({ add }) => add("a.txt", ["lost"]));
  if (result.ok) expect(readFileSync(join(stick, "archive", "a.txt"), "utf8")).toBe("lost");
  else expect(result.failure.kind).toBe("files.readback-differs");
});
