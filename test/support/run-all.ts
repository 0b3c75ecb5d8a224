import { mkdirSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readFaultReport } from "./fault-report.ts";
import { noBrowser, type ProvidedBrowser, provideBrowser } from "./provide-browser.ts";
import { judge, type Report, readPlaywrightReport, readVitestReport } from "./report.ts";
import { inRepository, repositoryRoot } from "./repository.ts";
import { failedOnce, type Outcome, passedOnce, runStage, runTool, type StageResult, say } from "./stage.ts";
import { summaryLines } from "./summary.ts";

/**
 * Everything that must hold, in one command: `npm test`. Every stage runs, whatever the ones before it came to. The build
 * comes before the acceptance tests, because they run the built hosts. The last line is the count; the exit code is 1
 * when anything failed or a runner ran no test.
 */

const minutesToMs = (minutes: number): number => minutes * 60_000;
const npm = (...args: readonly string[]) => ["npm", ["run", "--silent", ...args]] as const;

const checkOnce = async (script: string, limitMinutes: number): Promise<Outcome> => {
  const [file, args] = npm(script);
  const { problem } = await runTool(file, args, {
    cwd: repositoryRoot,
    timeoutMs: minutesToMs(limitMinutes),
  });
  return problem === null ? passedOnce : failedOnce(problem);
};

const buildWhenNeeded = async (): Promise<Outcome> => {
  const url = pathToFileURL(inRepository("electron", "hosts", "build.mjs")).href;
  const code = `import { buildIfStale } from "${url}"; console.log(buildIfStale() ? "   built" : "   up to date")`;
  const { problem } = await runTool(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: repositoryRoot,
    timeoutMs: minutesToMs(5),
  });
  return problem === null ? passedOnce : failedOnce("the build failed");
};

/** Runs a test runner that writes a JSON report, and counts what the report says. */
const runTests = async (
  args: readonly string[],
  report: string,
  read: (path: string) => Report | null,
  { browser, limitMinutes }: { browser: ProvidedBrowser | null; limitMinutes: number },
): Promise<Outcome> => {
  rmSync(report, { force: true });
  const [file, allArgs] = npm(...args);
  const end = await runTool(file, allArgs, {
    cwd: repositoryRoot,
    env: browser === null ? {} : { BLACKSTART_BROWSER: browser.path },
    timeoutMs: minutesToMs(limitMinutes),
  });
  return judge(read(report), end);
};

/** The same faults in every run, so that a failure can be repeated, and a part of them; `npm run test:fault` draws others, and all. */
const faultSeed = "1";
const faultShare = "0.3";

const makeFaults = async (): Promise<Outcome> => {
  const report = inRepository("test-results", "fault.json");
  return runTests(["test:fault", "--", "--seed", faultSeed, "--share", faultShare], report, readFaultReport, {
    browser: null,
    limitMinutes: 15,
  });
};

const runAll = async (): Promise<readonly StageResult[]> => {
  mkdirSync(inRepository("test-results"), { recursive: true });
  const browser = provideBrowser();
  say(
    browser === null
      ? noBrowser()
      : `Browser for tests: ${browser.name}, ${browser.origin} (${browser.path})`,
  );
  const vitestReport = inRepository("test-results", "vitest.json");
  const vitestArgs = ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  const playwrightReport = inRepository("test-results", "playwright.json");
  return [
    await runStage("type check", () => checkOnce("typecheck", 5)),
    await runStage("lint", () => checkOnce("lint", 2)),
    await runStage("build", buildWhenNeeded),
    await runStage("architecture, unit, acceptance", () =>
      runTests(["test:unit", ...vitestArgs], vitestReport, readVitestReport, { browser, limitMinutes: 20 }),
    ),
    await runStage("faults", makeFaults),
    await runStage("end-to-end", async () =>
      browser === null
        ? failedOnce(noBrowser())
        : runTests(["test:e2e"], playwrightReport, readPlaywrightReport, { browser, limitMinutes: 15 }),
    ),
  ];
};

const results = await runAll();
for (const line of summaryLines(results)) say(line);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
