import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { type CommandResult, isInstalled, runCommand } from "../support/command.ts";
import { makeDisposableDir } from "../support/disposable-dir.ts";
import { inRepository, repositoryRoot } from "../support/repository.ts";

/** Set for the run inside: it must not start another one. */
const inside = "BLACKSTART_TEST_WITHOUT_NETWORK";

/** Runs a program where only the loopback interface exists. Skips the test where that cannot be made. */
const withoutNetwork = async (
  file: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<CommandResult> => {
  test.skip(process.env[inside] !== undefined, "this run has no network already");
  test.skip(
    process.platform !== "linux" || process.getuid?.() !== 0,
    "a network of its own needs root on Linux",
  );
  for (const tool of ["unshare", "ip"]) test.skip(!isInstalled(tool), `${tool} is not installed`);
  const isolated = ["-n", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  const tried = await runCommand("unshare", [...isolated, "true"]);
  test.skip(
    tried.exitCode !== 0,
    `this machine does not let tests leave the network: ${tried.stderr.trim()}`,
  );
  return runCommand("unshare", [...isolated, file, ...args], {
    cwd: repositoryRoot,
    env: { [inside]: "yes", LC_ALL: "en_US.UTF-8", FORCE_COLOR: undefined },
    timeoutMs,
  });
};

test("without any network the demo tells its whole story, and its archive is whole", async () => {
  const folder = makeDisposableDir("demo");
  const out = join(folder.path, "demo");
  try {
    const cli = inRepository("out", "main", "cli.js");
    const told = await withoutNetwork(process.execPath, [cli, "demo", "--out", out], 90_000);
    expect(told.stderr).toBe("");
    expect(told.exitCode).toBe(0);
    expect(existsSync(join(out, "print", "contact-tree.pdf"))).toBe(true);
    const [archive = ""] = readdirSync(join(out, "medium"));
    const checked = await withoutNetwork(
      process.execPath,
      [cli, "verify", join(out, "medium", archive)],
      30_000,
    );
    expect(checked.stdout).toMatch(/^Whole: \d+ entries/);
    expect(checked.exitCode).toBe(0);
  } finally {
    folder.remove();
  }
});

test("without any network the whole story in the browser window is the same", async () => {
  test.setTimeout(240_000);
  const playwright = inRepository("node_modules", "playwright", "cli.js");
  const config = inRepository("test", "e2e", "playwright.config.ts");
  const results = makeDisposableDir("inside");
  try {
    const run = await withoutNetwork(
      process.execPath,
      [
        playwright,
        "test",
        "--config",
        config,
        "story.spec",
        "--grep",
        "in English",
        "--reporter=line",
        "--output",
        results.path,
      ],
      230_000,
    );
    expect(run.stdout).toMatch(/\d+ passed/);
    expect(run.stdout).not.toMatch(/\d+ (?:failed|skipped|did not run)/);
    expect(run.exitCode).toBe(0);
  } finally {
    results.remove();
  }
});
