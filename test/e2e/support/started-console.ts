import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright/test";
import { createClient } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { Result } from "#shared/kernel/result.ts";
import { type RunningLoopback, startLoopback } from "../../hosts/loopback/running-loopback.ts";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { sampleData } from "../../support/sample-data.ts";
import { type ConsoleWindow, type Look, openWindow } from "./console-window.ts";

/** The built product, running with a home folder and settings of its own. */
export interface StartedConsole {
  readonly host: RunningLoopback;
  /** The same contract as the window's, for what a test needs and does not test. */
  readonly client: Client;
  /** Holds `exports` (what the sample company exported), `stick` and, where one was asked for, `Nordwerk.blackstart`. */
  readonly home: string;
  /** Where its vault is, or would be. */
  readonly vault: string;
  open(browser: Browser, other?: Partial<Look>): Promise<ConsoleWindow>;
  /** Sets the clock of the core, which dates every entry; windows keep theirs. Only where it was started with `ownClock`. */
  setClock(nowMs: number): void;
  /** Lets the host believe that so much more time has gone by since somebody was there. Only where started with `idleClock`. */
  passIdle(minutes: number): void;
  /** Closes its windows, ends it and removes its folders. */
  stop(): Promise<void>;
}

export interface StartOptions extends Look {
  /** A closed vault: the console works on a copy of it. */
  readonly vault?: string;
  /** With a clock that the test sets. */
  readonly ownClock?: boolean;
  /** With an idle time that the test lets pass. */
  readonly idleClock?: boolean;
}

export const vaultName = "Nordwerk";

export const startConsole = async ({
  vault,
  ownClock,
  idleClock,
  ...look
}: StartOptions): Promise<StartedConsole> => {
  const folder = makeDisposableDir("e2e");
  const home = join(folder.path, "home");
  const profile = join(folder.path, "profile");
  const clock = join(folder.path, "clock");
  const copy = join(home, `${vaultName}.blackstart`);
  for (const path of [profile, join(home, "stick")]) mkdirSync(path, { recursive: true });
  cpSync(sampleData.folder, join(home, "exports"), { recursive: true });
  if (vault !== undefined) cpSync(vault, copy, { recursive: true });
  const settings = {
    language: look.language,
    theme: look.theme,
    recentVaults: vault === undefined ? [] : [copy],
  };
  writeFileSync(join(profile, "settings.json"), JSON.stringify(settings));
  const idle = join(folder.path, "idle");
  let idleMs = 0;
  for (const file of [clock, idle]) writeFileSync(file, "0");
  const windows: ConsoleWindow[] = [];
  const host = await startLoopback({
    profile,
    env: {
      HOME: home,
      TZ: "Europe/Berlin",
      ...(ownClock && movedClock("MOVED_CLOCK", clock)),
      ...(idleClock && movedClock("IDLE_CLOCK", idle)),
    },
  });
  const client = createClient(contract, host.transport);
  return {
    host,
    client,
    home,
    vault: copy,
    open: async (browser, other = {}) => {
      // After a lock the host that follows needs a moment.
      await client.app.info({});
      const window = await openWindow(browser, host.address, { ...look, ...other });
      windows.push(window);
      return window;
    },
    setClock: (nowMs) => {
      if (!ownClock) throw new Error("this console has the clock of the computer");
      writeFileSync(clock, String(nowMs - Date.now()));
    },
    passIdle: (minutes) => {
      if (!idleClock) throw new Error("this console has the clock of the computer");
      idleMs += minutes * 60_000;
      writeFileSync(idle, String(idleMs));
    },
    stop: async () => {
      for (const { page } of windows) await page.context().close();
      await host.stop();
      folder.remove();
    },
  };
};

const clockScripts = { MOVED_CLOCK: "moved-clock.mjs", IDLE_CLOCK: "idle-clock.mjs" } as const;

/** The environment in which a process has the clock that the file says. */
const movedClock = (variable: keyof typeof clockScripts, file: string): Readonly<Record<string, string>> => ({
  [variable]: file,
  NODE_OPTIONS: `--import ${new URL(clockScripts[variable], import.meta.url)}`,
});

/** The value of an answer that the test needs; says which failure came instead. */
export const done = <T>(answer: Result<T, AnyFailure>): T => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.failure)}`);
  return answer.value;
};
