import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ArchiveMade, writeIncidentArchive } from "#core/exports/archive.ts";
import { signContent } from "#core/exports/minisign.ts";
import type { StoredEntry } from "#core/exports/survey.ts";
import { type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import type { Language } from "#shared/text/translator.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { fullLog, signerOf } from "./sample-log.ts";

export const signer = signerOf();
export const madeAt = toTimestamp(Date.parse("2026-11-23T12:00:00Z"), 60) as Timestamp;

export interface SampleArchive extends ArchiveMade {
  readonly path: string;
}

/** A real archive in a folder of the running test. */
export const sampleArchive = async (
  options: {
    readonly log?: readonly StoredEntry[];
    readonly language?: Language;
    readonly to?: string;
    readonly signer?: typeof signer;
  } = {},
): Promise<SampleArchive> => {
  const { language = "de", to = tempDir("medium") } = options;
  const log = options.log ?? fullLog(randomUUID());
  const made = await writeIncidentArchive(
    { signer: options.signer ?? signer },
    {
      entries: () => log,
      to,
      language,
      madeAt,
      madeBy: "Käthe Küster",
      vaultName: "Nordwerk",
      systemName: (id) => (id === "STO-SAN" ? "SAN-Speicher" : id),
    },
  );
  if (!made.ok) throw new Error(made.failure.kind);
  return { ...made.value, path: join(to, made.value.name) };
};

export const editFile = (archive: string, name: string, edit: (text: string) => string): void =>
  writeFileSync(join(archive, name), edit(readFileSync(join(archive, name), "utf8")));

/** What a forger can do without any key: make the checksums fit again. */
export const fitChecksums = (archive: string): void =>
  editFile(archive, "SHA256SUMS", (list) =>
    list.replace(/^[0-9a-f]{64} {2}(.+)$/gm, (_, name: string) => {
      const hash = createHash("sha256")
        .update(readFileSync(join(archive, name)))
        .digest("hex");
      return `${hash}  ${name}`;
    }),
  );

/** What the holder of a key can do. */
export const signAgain = (archive: string, by: typeof signer, comment: string): void =>
  writeFileSync(
    join(archive, "SHA256SUMS.minisig"),
    signContent(by, readFileSync(join(archive, "SHA256SUMS")), comment),
  );
