import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "#core/browser/find-browser.ts";
import { inRepository } from "../support/repository.ts";
import type { Bench } from "./bench.ts";
import { makeClosedVault } from "./data/vault.ts";
import { compare } from "./line.ts";
import { painted } from "./painted.ts";
import { alternate, type Side } from "./rounds.ts";

/**
 * From the start of the program to the painted unlock screen, in the browser host as it ships, with the installed browser (without a
 * screen). Beside it an empty window: a process with a server that opens the same browser with an empty page. The desktop
 * host needs its own runtime and a display, and is not measured here.
 */
export const start: Bench = {
  id: "P9",
  title: "start to unlock screen / an empty window",
  run: async ({ rounds, folder, smaller, say }) => {
    const browser = findBrowser();
    if (browser === null) {
      say("P9  not measured: no Chrome, Chromium or Edge is installed");
      return [];
    }
    const wrapper = join(folder, "browser.sh");
    writeFileSync(
      wrapper,
      `#!/bin/sh\nexec "${browser.path}" --headless=new --remote-debugging-port=0 "$@"\n`,
      {
        mode: 0o755,
      },
    );
    const small = await makeClosedVault(folder, "small", 1_000 / smaller);
    const large = await makeClosedVault(folder, "large", 200_000 / smaller);
    const host = inRepository("out", "main", "loopback.js");
    const window = (name: string, script: string, args: readonly string[], selector: string): Side => ({
      name,
      measure: () => started({ wrapper, script, args, selector }),
    });
    const [empty, withSmall, withLarge] = await alternate(rounds, [
      window("empty", inRepository("test", "bench", "empty-window.ts"), [], "#there"),
      window("small", host, [small.path], unlockField),
      window("large", host, [large.path], unlockField),
    ]);
    if (!empty || !withSmall || !withLarge) throw new Error("not measured");
    const line = {
      id: "P9",
      what: "start to unlock screen",
      against: "empty window",
      target: { atMost: 1.5 },
    };
    return [
      compare(line, withLarge, empty),
      compare(
        { id: "P9", what: "start, vault of 200k rows", against: "1k rows", target: { atMost: 1.1 } },
        withLarge,
        withSmall,
      ),
    ];
  },
};

/** Where the secret is typed: from here on a person can work. */
const unlockField = "input[type=password]";

const started = async (wanted: {
  readonly wrapper: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly selector: string;
}): Promise<number> => {
  // Short: the browser puts a socket below it, whose path may have about 100 characters.
  const temp = mkdtempSync(join(tmpdir(), "w-"));
  const profile = join(temp, "profile");
  mkdirSync(profile);
  const startedMs = performance.now();
  const child = spawn(process.execPath, [wanted.script, ...wanted.args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      BLACKSTART_BROWSER: wanted.wrapper,
      BLACKSTART_PROFILE: profile,
      TMPDIR: temp,
      // The host asks for one before it opens a window; this browser draws without.
      DISPLAY: process.env.DISPLAY ?? ":99",
    },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    await painted(temp, wanted.selector);
    return performance.now() - startedMs;
  } catch (error) {
    throw new Error(`no window: ${said}`, { cause: error });
  } finally {
    child.kill("SIGTERM");
    await ended;
    rmSync(temp, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
};
