import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isStale } from "../../electron/hosts/build.mjs";
import { ensureBuilt } from "../support/built.ts";
import { runCommand } from "../support/command.ts";
import { inRepository, repositoryRoot } from "../support/repository.ts";
import { testUnless } from "../support/skip.ts";
import { tempDir } from "../support/temp-dir.ts";

/** `npm start` and the other ways in, as a person meets them. */

ensureBuilt();

/** A program that does what the given shell lines say. */
const program = (name: string, lines: string): string => {
  const folder = tempDir("program");
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
};

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const startConsole = (env: Record<string, string | undefined>, args: readonly string[] = []): Started => {
  const child = spawn(process.execPath, [inRepository("electron/hosts/start.mjs"), ...args], {
    env: {
      ...process.env,
      LC_ALL: "en_GB.UTF-8",
      BLACKSTART_PROFILE: tempDir("profile"),
      ELECTRON_SKIP_BINARY_DOWNLOAD: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return { child, said: () => said, ended };
};

const address = /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/m;
/** Stands for a browser that says where it was sent, and stays. */
const browser = (note: string) => program("some-browser", `echo "$@" > ${note}\nexec sleep 60`);
const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

describe("npm start", () => {
  test("on a computer without a display serves, and prints the address", async () => {
    const { said } = startConsole(noDisplay);
    await expect.poll(said).toMatch(address);
    expect(said()).toContain("There is no display for a window.");
  });

  test("without an Electron runtime says so in one line and opens the installed browser", async () => {
    const note = join(tempDir("note"), "args");
    const { said } = startConsole({
      DISPLAY: ":none",
      BLACKSTART_BROWSER: browser(note),
      ELECTRON_OVERRIDE_DIST_PATH: tempDir("empty"),
    });
    await expect.poll(said).toContain("opens in a window of some-browser");
    expect(said().match(/no Electron runtime/g)).toHaveLength(1);
    await expect.poll(() => readFileSync(note, "utf8")).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/open\//);
  });

  test("hands over to the Electron runtime where there is one", async () => {
    const note = join(tempDir("note"), "args");
    const runtime = program("electron", `echo "$@" > ${note}`);
    const { ended, said } = startConsole({
      DISPLAY: ":none",
      ELECTRON_OVERRIDE_DIST_PATH: join(runtime, ".."),
    });
    expect(await ended).toBe(0);
    expect(readFileSync(note, "utf8").split(" ")[0]?.trim()).toBe(`${repositoryRoot}/`);
    expect(said()).toBe("");
  });

  test("with a runtime that cannot start falls back to the browser", async () => {
    const note = join(tempDir("note"), "args");
    const runtime = program("electron", "exit 127");
    const { said } = startConsole({
      DISPLAY: ":none",
      BLACKSTART_BROWSER: browser(note),
      ELECTRON_OVERRIDE_DIST_PATH: join(runtime, ".."),
    });
    await expect.poll(said).toContain("opens in a window of some-browser");
    expect(said()).toContain("the Electron runtime does not start on this computer");
  });

  test("starts the runtime again after a lock, and says why, until it ends otherwise", async () => {
    const note = join(tempDir("note"), "args");
    const runtime = program(
      "electron",
      `echo "$BLACKSTART_KEPT $@" >> ${note}\n[ $(wc -l < ${note}) = 1 ] && exit 75\n[ $(wc -l < ${note}) = 2 ] && exit 76\nexit 0`,
    );
    const { ended, said } = startConsole({
      DISPLAY: ":none",
      ELECTRON_OVERRIDE_DIST_PATH: join(runtime, ".."),
    });
    expect(await ended).toBe(0);
    const runs = readFileSync(note, "utf8").trim().split("\n");
    expect(runs.map((run) => /^1 .*?(?:--locked-because=(\S+))?$/.exec(run)?.[1])).toEqual([
      undefined,
      "locked",
      "core-ended",
    ]);
    expect(said()).toBe("");
  });

  test("ended by a signal ends the runtime and does not open something else", async () => {
    const runtime = program("electron", "exec sleep 60");
    const { child, ended, said } = startConsole({
      DISPLAY: ":none",
      ELECTRON_OVERRIDE_DIST_PATH: join(runtime, ".."),
    });
    await expect.poll(async () => (await runCommand("pgrep", ["-P", String(child.pid)])).stdout).not.toBe("");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said()).toBe("");
  });
});

const oldNode = async (): Promise<string | null> => {
  const { stdout } = await runCommand("/usr/bin/node", ["--version"]).catch(() => ({ stdout: "" }));
  const major = Number(/^v(\d+)\./.exec(stdout)?.[1] ?? Number.NaN);
  return major < 22 ? "/usr/bin/node" : null;
};
const old = await oldNode();

test("a build is redone when a source was changed, added or deleted, and not otherwise", () => {
  const top = tempDir("checkout");
  const core = join(top, "electron", "core");
  for (const folder of [core, join(top, "out")]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(core, "a.ts"), "");
  expect(isStale(top)).toBe(true);

  const builtNow = () => {
    for (const path of [core, join(core, "a.ts")]) utimesSync(path, 1000, 1000);
    writeFileSync(join(top, "out", "built"), "");
    utimesSync(join(top, "out", "built"), 2000, 2000);
  };
  builtNow();
  expect(isStale(top)).toBe(false);
  utimesSync(join(core, "a.ts"), 3000, 3000);
  expect(isStale(top)).toBe(true);
  builtNow();
  writeFileSync(join(core, "b.ts"), "");
  expect(isStale(top)).toBe(true);
  utimesSync(join(core, "b.ts"), 1000, 1000);
  builtNow();
  expect(isStale(top)).toBe(false);
  rmSync(join(core, "b.ts"));
  expect(isStale(top)).toBe(true);
});

describe("a Node that is too old is refused in one line, before anything is loaded:", () => {
  for (const entry of [
    "electron/hosts/start.mjs",
    "electron/hosts/build.mjs",
    "electron/hosts/blackstart.mjs",
    "out/main/loopback.js",
    "out/main/cli.js",
  ])
    testUnless(old === null ? "no Node below 22 is installed at /usr/bin/node" : null)(entry, async () => {
      const { exitCode, stdout, stderr } = await runCommand(old ?? "", [inRepository(entry), "demo"]);
      expect(exitCode).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^Blackstart needs Node 22 or newer, this is Node \d+\.\d+\.\d+: [^\n]+\n$/);
    });
});
