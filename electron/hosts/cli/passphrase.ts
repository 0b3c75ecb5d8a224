import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { CliConsole } from "./console.ts";
import { readSecretFile } from "./secret-file.ts";

const maxBytes = 4096;

/** The line without its end; only the line end goes, because a passphrase may begin or end with a space. */
const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? "";

/**
 * The passphrase from a file's first line, from standard input, or typed without echo; never from an argument, where other users of
 * the computer could read it. Returns null after saying why.
 */
export const readPassphrase = async (
  console: CliConsole,
  file: string | undefined,
  twice = false,
): Promise<string | null> => {
  const passphrase =
    file !== undefined
      ? fromFile(console, file)
      : process.stdin.isTTY
        ? await typed(console, twice)
        : await piped();
  if (passphrase === "") console.misuse(console.t("cli.passphraseEmpty"));
  return passphrase === "" ? null : passphrase;
};

const fromFile = (console: CliConsole, file: string): string | null => {
  const text = readSecretFile(console, file, maxBytes);
  return text === null ? null : firstLine(text);
};

const piped = async (): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) {
    parts.push(part as Buffer);
    if (Buffer.concat(parts).includes(0x0a)) break;
  }
  return firstLine(Buffer.concat(parts).toString("utf8"));
};

const typed = async (console: CliConsole, twice: boolean): Promise<string | null> => {
  const first = await ask(console.t("cli.passphrasePrompt"));
  if (!twice || first === "") return first;
  if ((await ask(console.t("cli.passphraseAgain"))) === first) return first;
  console.misuse(console.t("cli.passphraseDiffers"));
  return null;
};

const ask = (prompt: string): Promise<string> => {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.question("", (answer) => {
      lines.close();
      process.stderr.write("\n");
      resolve(answer);
    });
    lines.once("SIGINT", () => {
      lines.close();
      process.stderr.write("\n");
      process.exit(130);
    });
  });
};
