import type { ImportFile } from "../sample/import-files.ts";
import type { SampleVault } from "../sample/sample-vault.ts";
import type { Said } from "../worker/lines.ts";
import type { Contents } from "./contents.ts";

/** What was acknowledged before the fault. */
export interface Acknowledged {
  readonly folder: string;
  readonly words: string;
  readonly incident: string;
  /** Must be there as it is. */
  readonly contents: Contents;
  /** Hashes of entries that were recorded after that. */
  readonly entries: readonly string[];
  /** Ids of the systems that each import brought. */
  readonly imports: readonly { readonly systems: readonly string[]; readonly confirmed: boolean }[];
}

/** What a worker said that it has done, on top of what was in the vault. */
export const acknowledgedBy = (
  lines: readonly Said[],
  sample: SampleVault,
  files: readonly ImportFile[],
): Acknowledged => {
  const confirmed = new Set(lines.flatMap((line) => (line.said === "import" ? [line.file] : [])));
  return {
    ...sample,
    entries: lines.flatMap((line) => (line.said === "entry" ? [line.hash] : [])),
    imports: files.map(({ systems }, at) => ({ systems, confirmed: confirmed.has(at) })),
  };
};
