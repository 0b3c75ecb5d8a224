import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRepository, projectFiles } from "../support/repository.ts";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}

const manifest = JSON.parse(readFileSync(inRepository("package.json"), "utf8")) as Manifest;
const lock = readFileSync(inRepository("package-lock.json"), "utf8");

test("every package is pinned to one exact version", () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([, version]) => !/^(npm:[@a-z0-9/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("the Node that runs scripts and tests is a package of its own, and older ones are refused", () => {
  expect(manifest.devDependencies.node).toMatch(/^24\./);
  expect(manifest.engines.node).toBe(">=22");
  expect(Number(process.versions.node.split(".")[0])).toBe(24);
});

test("the database addon is the one that encrypts", () => {
  expect(manifest.dependencies["better-sqlite3"]).toMatch(/^npm:better-sqlite3-multiple-ciphers@/);
});

test("the lock file names checksums and no address to download from", () => {
  expect(lock.match(/"integrity": "sha512-/g)?.length ?? 0).toBeGreaterThan(100);
  expect(lock).not.toMatch(/"resolved"/);
});

test("no file of the project names a folder of one machine or a package registry", () => {
  // Written in pieces so that this file does not contain what it looks for.
  const machineFolders = ["work", "root"].map((name) => `(?<![\\w.~-])/${name}/`);
  const registries = [
    "registry\\.npm" + "js\\.org",
    "registry\\.yarn" + "pkg\\.com",
    "https?://[^\\s\"'`]*(registry|artifactory|nexus)[./:]",
  ];
  const forbidden = new RegExp([...machineFolders, ...registries].join("|"), "i");
  const found = projectFiles().filter((path) => forbidden.test(readFileSync(inRepository(path), "latin1")));
  expect(found).toEqual([]);
});
