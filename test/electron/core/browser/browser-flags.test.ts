import { expect, test } from "vitest";
import { quietFlags } from "#core/browser/browser-flags.ts";

test("the browser's sandbox is given up only where it could not start: for root on Linux", () => {
  expect(quietFlags({ platform: "linux", uid: 0 })).toContain("--no-sandbox");
  expect(quietFlags({ platform: "linux", uid: 1000 })).not.toContain("--no-sandbox");
  expect(quietFlags({ platform: "darwin", uid: 0 })).not.toContain("--no-sandbox");
  expect(quietFlags({ platform: "win32", uid: null })).not.toContain("--no-sandbox");
});

test("a started browser asks nothing and calls nobody", () => {
  const flags = quietFlags({ platform: "linux", uid: 1000 });
  for (const flag of [
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
  ])
    expect(flags).toContain(flag);
});
