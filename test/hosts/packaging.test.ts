import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt } from "../support/built.ts";
import { runCommand } from "../support/command.ts";
import { inRepository, projectFiles } from "../support/repository.ts";
import { tempDirForAll } from "../support/temp-dir.ts";

/**
 * Packs the product for Linux as it would be released, around a stand-in for Electron's own files, and looks into it.
 * The stand-in carries the place in the program where the packager sets the fuses.
 */

ensureBuilt();
const dist = tempDirForAll("electron-dist");
const output = tempDirForAll("packed");
const packed = join(output, "linux-unpacked");

const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
const fuseCount = 9;

const archive = createRequire(import.meta.url)("@electron/asar") as {
  listPackage(path: string): string[];
  extractFile(path: string, name: string): Buffer;
};
const asar = join(packed, "resources", "app.asar");
const inside = (): string[] =>
  archive.listPackage(asar).map((path) => path.replaceAll("\\", "/").replace(/^\//, ""));

beforeAll(async () => {
  mkdirSync(join(dist, "resources"));
  const wire = Buffer.concat([sentinel, Buffer.from([1, fuseCount]), Buffer.from("1".repeat(fuseCount))]);
  writeFileSync(join(dist, "electron"), Buffer.concat([Buffer.from("#!/bin/sh\n"), wire]), { mode: 0o755 });
  writeFileSync(join(dist, "version"), electronVersion());
  const { exitCode, stdout, stderr } = await runCommand(
    process.execPath,
    [
      inRepository("node_modules", "electron-builder", "cli.js"),
      ...["--config", "electron-builder.yml", "--publish", "never", "--linux", "dir", "--x64"],
      `-c.electronDist=${dist}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: inRepository(), timeoutMs: 110_000 },
  );
  if (exitCode !== 0) throw new Error(`packing failed:\n${stdout}\n${stderr}`);
}, 120_000);

const electronVersion = (): string =>
  (
    JSON.parse(readFileSync(inRepository("node_modules/electron/package.json"), "utf8")) as {
      version: string;
    }
  ).version;

describe("the packed product", () => {
  test("holds the built program, what it reads, and the one package that is not bundled", () => {
    const allowed =
      /^(package\.json|LICENSE|out(\/(main|preload|renderer)(\/.*)?)?|resources(\/.*)?|node_modules(\/better-sqlite3(\/(package\.json|LICENSE|lib(\/.*)?|prebuilds(\/linux-x64\.node)?))?)?)$/;
    expect(inside().filter((path) => !allowed.test(path))).toEqual([]);
  });

  test("has every built script, the page and the addon for this platform", () => {
    expect(inside()).toEqual(
      expect.arrayContaining([
        "out/main/desktop.js",
        "out/main/core.js",
        "out/main/cli.js",
        "out/main/loopback.js",
        "out/preload/preload.cjs",
        "out/renderer/index.html",
        "node_modules/better-sqlite3/prebuilds/linux-x64.node",
        "resources/icons/icon.png",
      ]),
    );
    // Compiled code cannot be loaded from inside the archive.
    expect(existsSync(`${asar}.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node`)).toBe(true);
  });

  test("has beside it, in plain text, how to open a vault without it", () => {
    for (const document of ["store-format.md", "recovery-words.txt"])
      expect(readFileSync(join(packed, "docs", document), "utf8")).toBe(
        readFileSync(inRepository("docs", document), "utf8"),
      );
  });

  test("brings the whole sample company for the demo", () => {
    const shipped = inside();
    const demo = projectFiles().filter((path) => path.startsWith("resources/demo/data/"));
    expect(demo.length).toBeGreaterThan(10);
    expect(shipped).toEqual(expect.arrayContaining(demo));
  });

  test("imports at run time nothing but Node, Electron and that package", () => {
    const scripts = inside().filter((path) => /^out\/main\/.*\.js$/.test(path));
    const imported = scripts.flatMap((path) => {
      const text = archive.extractFile(asar, path).toString("utf8");
      return [...text.matchAll(/^(?:import|export)\b[^"'\n]*?(?:from\s*)?["']([^"'./][^"']*)["']/gm)].map(
        ([, name]) => name ?? "",
      );
    });
    const foreign = imported.filter((name) => !createRequire(import.meta.url)("node:module").isBuiltin(name));
    expect([...new Set(foreign)].toSorted()).toEqual(["better-sqlite3", "electron"]);
  });

  test("cannot be turned into a plain Node, debugged from outside, or made to run other code", () => {
    const program = readFileSync(join(packed, "blackstart"));
    const at = program.indexOf(sentinel) + sentinel.length + 2;
    const names = [
      "runAsNode",
      "cookieEncryption",
      "nodeOptions",
      "nodeCliInspect",
      "asarIntegrity",
      "onlyFromAsar",
      "browserV8Snapshot",
      "fileProtocolPrivileges",
    ];
    const state = Object.fromEntries(
      names.map((name, n) => [name, program.toString("latin1", at + n, at + n + 1)]),
    );
    expect(state).toEqual({
      runAsNode: "0",
      cookieEncryption: "0",
      nodeOptions: "0",
      nodeCliInspect: "0",
      asarIntegrity: "1",
      onlyFromAsar: "1",
      browserV8Snapshot: "0",
      fileProtocolPrivileges: "0",
    });
  });
});
