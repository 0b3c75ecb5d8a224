import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureBuilt } from "../../support/built.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { blackstart } from "./run-cli.ts";

ensureBuilt();

test("what the opening of a vault found is said on the command line: confirmed entries that are gone", async () => {
  const folder = tempDir();
  const vault = join(folder, "nordwerk.blackstart");
  const secret = join(folder, "passphrase.txt");
  const older = join(folder, "older.db");
  writeFileSync(secret, "correct horse battery staple\n");
  const run = (...args: readonly string[]) =>
    blackstart([...args, "--passphrase-file", secret], { profile: join(folder, "profile") });
  await run("create", vault);
  await run("incident", vault, "open", "--title", "Outage", "--kind", "crisis");
  copyFileSync(join(vault, "vault.db"), older);
  expect(await run("incident", vault, "note", "--text", "gone soon")).toMatchObject({
    exitCode: 0,
    stderr: "",
  });
  copyFileSync(older, join(vault, "vault.db"));
  const opened = await run("incident", vault, "list");
  expect(opened.exitCode).toBe(0);
  expect(opened.stderr).toMatch(
    /^blackstart: Confirmed entries are missing from the log: 2 to 2 .*Examine the vault/,
  );
  expect((await run("incident", vault, "list")).stderr).toBe("");
}, 60_000);
