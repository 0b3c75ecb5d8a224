import type { CoreClient } from "#shared/contract/contract.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { failureText } from "#shared/text/failure-texts.ts";
import { calmText, isCalm, lossText, type VaultNotice } from "#shared/text/notice-words.ts";
import type { Language, Translate } from "#shared/text/translator.ts";

/** 0: as asked; 1: a finding or a failure; 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** What every verb gets: words, a way to say things, and the core. */
export interface CliConsole {
  readonly t: Translate;
  readonly language: Language;
  readonly json: boolean;
  /** One line for people; silent with --json. */
  say(line: string): void;
  /** The answer: with --json the value, else the lines. */
  answer(value: unknown, lines: readonly string[]): ExitCode;
  /** One clear line on standard error (and the failure itself with --json). Returns 1. */
  fail(failure: AnyFailure): ExitCode;
  /** What the opening of a vault found, on standard error: what is lost in full, the rest in a line each. */
  note(notices: readonly VaultNotice[]): void;
  /** A misuse that only shows when the verb runs. Returns 2. */
  misuse(line: string): ExitCode;
}

export interface CliCore {
  readonly client: CoreClient;
  end(): Promise<void>;
}

/**
 * Terminal escapes in imported text must not reach the terminal: control characters are shown as U+FFFD.
 * Line breaks inside a value become spaces, so that one record stays one line.
 */
export const oneLine = (text: string): string =>
  text.replace(/\s*[\r\n]+\s*/g, " ").replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, "\ufffd");

export const createConsole = (t: Translate, language: Language, json: boolean): CliConsole => {
  const out = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  return {
    t,
    language,
    json,
    say: (line) => {
      if (!json) out(oneLine(line));
    },
    answer: (value, lines) => {
      if (json) out(JSON.stringify(value));
      else for (const line of lines) out(oneLine(line));
      return 0;
    },
    fail: (failure) => {
      const words = failureText(t, language, failure);
      if (json) out(JSON.stringify({ failure }));
      process.stderr.write(`blackstart: ${oneLine(`${words.what} ${words.todo}`)}\n`);
      return 1;
    },
    note: (notices) => {
      for (const notice of notices) {
        const line = isCalm(notice) ? calmText(t, notice) : Object.values(lossText(t, notice)).join(" ");
        process.stderr.write(`blackstart: ${oneLine(line)}\n`);
      }
    },
    misuse: (line) => {
      process.stderr.write(`blackstart: ${oneLine(line)}\n`);
      return 2;
    },
  };
};
