import { resolve } from "node:path";
import { findingText, verdictText } from "#shared/text/archive-words.ts";
import type { CliConsole, ExitCode } from "../console.ts";
import { withCore } from "../with-vault.ts";

/** `verify DIR [--key KEY]`: checks an archive, without a vault, against the signer's key when it is known from elsewhere. Exit code 1 when anything is not as it should be. */
export const verify = (
  console: CliConsole,
  mainFolder: string,
  path: string,
  options: { readonly key?: string },
): Promise<ExitCode> =>
  withCore(mainFolder, async ({ client }) => {
    const checked = await client.exports.verifyArchive({
      path: resolve(path),
      ...(options.key === undefined ? {} : { publicKey: options.key }),
    });
    if (!checked.ok) return console.fail(checked.failure);
    const { findings, whole } = checked.value;
    console.answer(checked.value, [
      verdictText(console.t, checked.value),
      ...findings.map(
        (finding) => `  ${finding.verdict === "whole" ? "✓" : "✗"} ${findingText(console.t, finding)}`,
      ),
    ]);
    return whole ? 0 : 1;
  });
