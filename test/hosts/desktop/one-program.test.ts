import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createClient } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { ensureBuilt } from "../../support/built.ts";
import { runCommand } from "../../support/command.ts";
import { tempDir, tempDirForAll } from "../../support/temp-dir.ts";
import { writePackedProgram } from "../electron-double/packed-program.ts";
import { startLoopback } from "../loopback/running-loopback.ts";

/** The packaged desktop program, started as a command-line tool: no window, no second Node, no display. */

ensureBuilt();
const program = writePackedProgram(tempDirForAll("program"));
const profile = tempDirForAll("profile");
const blackstart = (...args: readonly string[]) =>
  runCommand(program, args, {
    env: {
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      LC_ALL: "en_GB.UTF-8",
      BLACKSTART_PROFILE: profile,
    },
  });

test("it explains its verbs", async () => {
  const { exitCode, stdout } = await blackstart("--help");
  expect(exitCode).toBe(0);
  for (const verb of ["verify", "demo", "serve"]) expect(stdout).toContain(`  ${verb} `);
});

test("it makes a vault and reads it, like the tool under Node", async () => {
  const folder = tempDir("vaults");
  const secret = join(folder, "passphrase.txt");
  writeFileSync(secret, "lang genug für heute\n");
  const made = await blackstart("create", join(folder, "haus"), "--passphrase-file", secret);
  expect(made).toMatchObject({ exitCode: 0, stderr: "" });
  const vault = join(folder, "haus.blackstart");
  expect(existsSync(join(vault, "vault.db"))).toBe(true);
  const systems = await blackstart("systems", vault, "--passphrase-file", secret, "--json");
  expect(systems).toMatchObject({ exitCode: 0, stderr: "" });
});

test("it answers a finding with 1 and a misuse with 2", async () => {
  expect((await blackstart("verify", tempDir("no-archive"))).exitCode).toBe(1);
  expect((await blackstart("verify")).exitCode).toBe(2);
});

test("it serves the console with the core in a process of its own, which ends with it", async () => {
  const host = await startLoopback({
    profile: tempDir("profile"),
    program: [program, "serve"],
    env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  });
  const client = createClient(contract, host.transport);
  const made = await client.vault.create({
    folder: tempDir("vaults"),
    name: "haus",
    passphrase: "lang genug für heute",
    operator: "A",
  });
  expect(made.ok).toBe(true);
  const core = host.corePid();
  if (core === null) throw new Error("no core process");
  expect((await runCommand("ps", ["-o", "args=", "-p", String(core)])).stdout).toContain("--blackstart-core");
  expect((await client.vault.lock({})).ok).toBe(true);
  await host.stop();
  expect(await host.ended).toMatchObject({ code: 0 });
  expect((await runCommand("ps", ["-o", "args=", "-p", String(core)])).stdout).toBe("");
});
