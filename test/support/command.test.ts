import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { tempDir } from "./temp-dir.ts";

const node = (code: string, options = {}) => runCommand(process.execPath, ["--eval", code], options);

test("a command's exit code and both of its outputs are told apart", async () => {
  const code = `process.stdout.write("ä\\n"); process.stderr.write("no"); process.exitCode = 3;`;
  expect(await node(code)).toMatchObject({ exitCode: 3, stdout: "ä\n", stderr: "no", timedOut: false });
});

test("a command reads the input it is given", async () => {
  const { stdout } = await node("process.stdin.pipe(process.stdout)", { input: "secret\n" });
  expect(stdout).toBe("secret\n");
});

test("a command that takes too long is ended together with the processes it started", async () => {
  const pidFile = join(tempDir(), "pid");
  const code = `
    const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => 1, 1000)"]);
    require("node:fs").writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
    setInterval(() => 1, 1000);`;
  const { timedOut, exitCode } = await node(code, { timeoutMs: 1500 });
  expect({ timedOut, exitCode }).toEqual({ timedOut: true, exitCode: null });
  const pid = Number(readFileSync(pidFile, "utf8"));
  await expect.poll(() => isRunning(pid)).toBe(false);
});

/** A killed process that nobody has collected yet counts as ended. */
const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

test("a program that does not exist is an error, not a result", async () => {
  await expect(runCommand("no-such-program-here", [])).rejects.toThrow("ENOENT");
});
