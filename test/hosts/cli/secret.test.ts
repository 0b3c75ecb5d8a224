import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sheetsOf } from "../../../electron/hosts/cli/secret.ts";
import { addShares, addWords } from "../../support/add-slots.ts";
import { ensureBuilt } from "../../support/built.ts";
import { tempDirForAll } from "../../support/temp-dir.ts";
import { makeTestVault, testPassphrase } from "../../support/test-vault.ts";
import { blackstart } from "./run-cli.ts";

test.each([
  ["one sheet per line", "a b\nc d\n", ["a b", "c d"]],
  ["line ends of Windows", "a b\r\nc d\r\n", ["a b", "c d"]],
  ["sheets of several lines, separated by blank lines", "a\nb\n\n \t\nc\nd\n", ["a\nb", "c\nd"]],
  ["blank lines with line ends of Windows", "a\r\nb\r\n\r\nc\r\nd\r\n", ["a\r\nb", "c\r\nd"]],
  ["blank lines only at the ends", "\n\na b\nc d\n\n", ["a b", "c d"]],
  ["nothing", " \n\n", []],
])("sheets are told apart: %s", (_what, text, sheets) => expect(sheetsOf(text)).toEqual(sheets));

describe("a vault with every kind of secret", () => {
  const folder = tempDirForAll("secrets");
  const path = join(folder, "test.blackstart");
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  let words = "";
  let sheets: readonly string[] = [];
  ensureBuilt();
  beforeAll(async () => {
    const vault = await makeTestVault(folder);
    words = addWords(vault);
    sheets = await addShares(vault, 2, ["Anna", "Boris", "Chen"]);
    vault.close();
  });
  const open = (...options: string[]) => blackstart(["systems", path, "--json", ...options]);
  const opened = { exitCode: 0, stdout: '{"systems":[]}\n' };

  test("opens with the words of a file, numbered and over several lines as they stand on the sheet", async () => {
    const numbered = words.split(" ").map((word, at) => `${at + 1}. ${word.toUpperCase()}`);
    expect(await open("--words-file", file("words.txt", `\ufeff${numbered.join("\r\n")}\r\n`))).toMatchObject(
      opened,
    );
  });

  test("opens with enough sheets, one per line", async () => {
    expect(await open("--shares-file", file("lines.txt", sheets.slice(1).join("\n")))).toMatchObject(opened);
  });

  test("opens with enough sheets, separated by blank lines", async () => {
    const paragraphs = sheets.slice(0, 2).map((sheet) => sheet.replaceAll(" ", "\n"));
    expect(await open("--shares-file", file("blocks.txt", paragraphs.join("\n\n")))).toMatchObject(opened);
  });

  test("opens with a passphrase file, also when it says that nobody else has the vault open", async () => {
    const secret = file("passphrase.txt", testPassphrase.expose());
    expect(await open("--passphrase-file", secret, "--take-over")).toMatchObject(opened);
  });

  test("refuses one sheet of two: exit code 1, and nothing of the sheet is repeated", async () => {
    const [first = ""] = sheets;
    const refused = await open("--shares-file", file("one.txt", first));
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      failure: { kind: "vault.shares-too-few", needed: 2 },
    });
    expect(refused.stderr).not.toContain(first.split(" ")[8]);
  });

  test("refuses words with one wrong: exit code 1, and no word is repeated", async () => {
    const wrong = words.replace(/\w+$/, words.endsWith("zoo") ? "abandon" : "zoo");
    const refused = await open("--words-file", file("wrong.txt", wrong));
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(/vault\.(words-unreadable|wrong-secret)/);
    expect(refused.stderr).not.toContain(words.split(" ")[0]);
  });

  test.each([
    ["both a passphrase and words", ["--passphrase-file", "x", "--words-file", "y"]],
    ["both words and sheets", ["--words-file", "x", "--shares-file", "y"]],
    ["both a passphrase and sheets", ["--shares-file", "x", "--passphrase-file", "y"]],
    ["words in a file that is not there", ["--words-file", join(folder, "none.txt")]],
    ["sheets in a file that is not there", ["--shares-file", join(folder, "none.txt")]],
  ])("%s are a misuse: exit code 2 and nothing on standard output", async (_what, options) => {
    expect(await open(...options)).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("files that hold no such secret are a misuse that names the file", async () => {
    const empty = file("empty.txt", "\n\n");
    for (const option of ["--words-file", "--shares-file"]) {
      const refused = await open(option, empty);
      expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
      expect(refused.stderr).toContain(empty);
    }
    const many = file("many.txt", "word\n".repeat(17));
    expect(await open("--shares-file", many)).toMatchObject({ exitCode: 2, stdout: "" });
    const huge = file("huge.txt", "word ".repeat(20_000));
    expect(await open("--words-file", huge)).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
