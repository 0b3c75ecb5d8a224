import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLocalLog } from "#core/host-services/local-log.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { tempDir } from "../../../support/temp-dir.ts";

test("a bug is written under its reference with where it happened, without what the error says", () => {
  const folder = join(tempDir(), "profile");
  const report = createLocalLog(folder, fixedClock());
  const error = Object.assign(new TypeError("passphrase hunter2 is no number"), { code: "ERR_X" });
  report("abc12345", "vault.open", error);
  report("def67890", "vault.open", "hunter2");
  const log = readFileSync(join(folder, "blackstart.log"), "utf8");
  expect(log).toMatch(/^2026-11-23T05:12:00\.000\+01:00 abc12345 vault\.open TypeError \| ERR_X \| at /);
  expect(log.split("\n")[1]).toBe("2026-11-23T05:12:00.000+01:00 def67890 vault.open string");
  expect(log).not.toContain("hunter2");
});

test("the log does not grow without end", () => {
  const folder = tempDir();
  const path = join(folder, "blackstart.log");
  writeFileSync(path, "x".repeat(1_000_001));
  createLocalLog(folder, fixedClock())("abc12345", "vault.open", new Error(""));
  expect(readFileSync(path, "utf8")).toMatch(/^2026-11-23\S+ abc12345/);
  expect(readFileSync(`${path}.1`, "utf8")).toHaveLength(1_000_001);
});
