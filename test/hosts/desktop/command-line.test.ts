import { expect, test } from "vitest";
import { cliArguments } from "../../../electron/hosts/desktop/command-line.ts";

test.each<[readonly string[], boolean, readonly string[] | null]>([
  [["/opt/blackstart", "verify", "/media/stick/log"], true, ["verify", "/media/stick/log"]],
  [["electron", ".", "demo", "--out", "/tmp/x"], false, ["demo", "--out", "/tmp/x"]],
  [["/opt/blackstart", "--help"], true, ["--help"]],
  [["/opt/blackstart"], true, null],
  [["electron", "."], false, null],
  [["/opt/blackstart", "/home/anna/nordwerk.blackstart"], true, null],
  [["/opt/blackstart", "--no-sandbox"], true, null],
  [["/Applications/Blackstart", "-psn_0_12345"], true, null],
  [["blackstart.exe", "blackstart://open"], true, null],
])("%j (packaged: %s) means %j", (argv, isPackaged, args) => {
  expect(cliArguments(argv, isPackaged)).toEqual(args);
});
