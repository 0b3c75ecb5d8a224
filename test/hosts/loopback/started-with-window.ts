import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { inRepository } from "../../support/repository.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { commandLine, descendantPids } from "./running-loopback.ts";

export interface StartedWithWindow {
  /** The keeper. */
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  /** Where the browser's profile is made. */
  readonly temp: string;
  readonly browserPid: () => number | undefined;
}

export interface WithWindowOptions {
  /** The program to open a window with. */
  readonly browser: string;
  readonly profile?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Starts the built loopback host so that it opens a window; it is ended with the test. */
export const startWithWindow = ({ browser, profile, env = {} }: WithWindowOptions): StartedWithWindow => {
  const temp = tempDir("temp");
  const child = spawn(process.execPath, [inRepository("out/main/loopback.js")], {
    env: {
      ...process.env,
      LANG: "en_GB.UTF-8",
      LC_ALL: "en_GB.UTF-8",
      DISPLAY: ":none",
      TMPDIR: temp,
      BLACKSTART_BROWSER: browser,
      BLACKSTART_PROFILE: profile ?? tempDir("profile"),
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
  return {
    child,
    said: () => said,
    ended,
    temp,
    browserPid: () => descendantPids(child.pid ?? 0).find((pid) => commandLine(pid).includes("--app=")),
  };
};

/** A program that starts the installed browser so that it needs no screen. */
export const windowless = (): string => {
  const path = join(tempDir("browser"), "browser");
  writeFileSync(path, `#!/bin/sh\nexec "${findBrowser()?.path}" --headless=new "$@"\n`);
  chmodSync(path, 0o755);
  return path;
};
