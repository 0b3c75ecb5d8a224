import type { UnsafeReason } from "#shared/text/archive-words.ts";
import { isSafePath } from "./archive-folder.ts";
import { broken, type Findings } from "./finding.ts";

/**
 * Reads `SHA256SUMS` as `sha256sum` writes it: `name -> 64 hex digits`. A name that leads out of the archive, comes twice or
 * cannot be read becomes a finding and is left out, so that nothing outside is ever opened.
 */
export const readChecksumList = (text: string, findings: Findings): ReadonlyMap<string, string> => {
  const list = new Map<string, string>();
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [at, line] of lines.entries()) {
    const [, hash, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.replace(/\r$/, "")) ?? [];
    const unsafe = (reason: UnsafeReason) =>
      findings.add(broken("unsafe-name", { name: name ?? "", line: at + 1, reason }));
    if (hash === undefined || name === undefined) unsafe("line");
    else if (!isSafePath(name)) unsafe("path");
    else if (list.has(name)) unsafe("twice");
    else list.set(name, hash);
  }
  return list;
};
