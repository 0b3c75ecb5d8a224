import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { repositoryRoot } from "./repository.ts";
import type { Outcome, Skip, ToolEnd } from "./stage.ts";

/** One test as any runner reports it. reason: why it was skipped, null when the runner was not told. */
export interface Check {
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly reason: string | null;
}

/** What a runner's report says. broken: what went wrong outside of a test, e.g. a file that does not load. */
export interface Report {
  readonly checks: readonly Check[];
  readonly broken: readonly string[];
}

/**
 * Turns a runner's report and its end into an outcome. A skip without a reason is a failure, and so are a runner that
 * ran no test, left no report, or failed although its report shows no failure.
 */
export const judge = (report: Report | null, end: ToolEnd): Outcome => {
  const checks = report?.checks ?? [];
  const skips: readonly Skip[] = checks.flatMap(({ name, status, reason }) =>
    status === "skipped" && reason !== null ? [{ check: name, reason }] : [],
  );
  const silent = checks.filter(({ status, reason }) => status === "skipped" && reason === null);
  const failed = checks.filter(({ status }) => status === "failed");
  const passed = checks.filter(({ status }) => status === "passed");
  const problems = [
    ...failed.map(({ name }) => `failed: ${name}`),
    ...silent.map(({ name }) => `skipped without saying why: ${name}`),
    ...(report?.broken ?? []).map((what) => `broken: ${what}`),
  ];
  if (report === null) problems.push("the runner left no report");
  if (passed.length === 0 && problems.length === 0) problems.push("no test was run");
  if (end.problem !== null && problems.length === 0) problems.push(end.problem);
  return { passed: passed.length, failed: problems.length, skips, problems };
};

const inTree = (path: string): string => relative(repositoryRoot, path).replaceAll("\\", "/");

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly skipReason?: string };
    }[];
  }[];
}

const firstLine = (text: string): string => text.trim().split("\n")[0] ?? "";

/** Reads what Vitest's JSON reporter wrote; null when it wrote nothing. */
export const readVitestReport = (path: string): Report | null => {
  if (!existsSync(path)) return null;
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
  const checks = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, meta }): Check => {
      const known = status === "passed" || status === "failed" ? status : "skipped";
      return { name: `${inTree(name)}: ${fullName}`, status: known, reason: meta?.skipReason ?? null };
    }),
  );
  const broken = testResults
    .filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((one) => one.status === "failed"),
    )
    .map(({ name, message }) => `${inTree(name)}: ${firstLine(message)}`);
  return { checks, broken };
};

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: "skipped" | "expected" | "unexpected" | "flaky";
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

const playwrightChecks = (suite: PlaywrightSuite, above: string): readonly Check[] => {
  const title = above === "" ? suite.title : `${above} ${suite.title}`;
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status, annotations }): Check => {
      const skip = annotations.find(({ type, description }) => type === "skip" && description !== undefined);
      const name = `${title}: ${spec.title}${projectName === "" ? "" : ` [${projectName}]`}`;
      if (status === "skipped") return { name, status, reason: skip?.description ?? null };
      // A test that passes only when it is run again did fail.
      return { name, status: status === "expected" ? "passed" : "failed", reason: null };
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => playwrightChecks(inner, title))];
};

/** Reads what Playwright's JSON reporter wrote; null when it wrote nothing. */
export const readPlaywrightReport = (path: string): Report | null => {
  if (!existsSync(path)) return null;
  const { suites, errors } = JSON.parse(readFileSync(path, "utf8")) as PlaywrightReport;
  return {
    checks: suites.flatMap((suite) => playwrightChecks(suite, "")),
    broken: errors.map(({ message }) => firstLine(message ?? "an error without a message")),
  };
};
