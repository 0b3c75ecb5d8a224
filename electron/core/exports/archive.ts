import type { AbortSignalLike } from "#shared/contract/define.ts";
import { fingerprintOf } from "#shared/domain/journal/fingerprint.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { displayTime, type Timestamp } from "#shared/kernel/time.ts";
import { createTranslator, type Language } from "#shared/text/translator.ts";
import type { SignerDep } from "../deps.ts";
import { cryptoReady, sha256 } from "../vault/crypto.ts";
import { freeArchiveName } from "./archive-name.ts";
import { logCsv } from "./log-csv.ts";
import { type MediumFolder, type WrittenFile, writeFolder } from "./medium.ts";
import type { NotWritten } from "./medium-failure.ts";
import { keyIdText, publicKeyText, signContent } from "./minisign.ts";
import { type ReportFacts, reportPieces } from "./report.ts";
import { type StoredEntry, type Survey, type SurveyFailure, survey } from "./survey.ts";
import { trustedComment } from "./trusted-comment.ts";

export interface ArchiveOrder {
  /** The log in journal order; asked for several times, must answer the same entries each time. */
  readonly entries: () => Iterable<StoredEntry>;
  /** Folder that the archive's own folder is made in. */
  readonly to: string;
  readonly language: Language;
  readonly madeAt: Timestamp;
  readonly madeBy: string;
  readonly vaultName: string;
  readonly systemName: (id: string) => string;
  readonly signal?: AbortSignalLike;
  readonly report?: (done: number, total: number | null, label: string) => void;
}

export interface ArchiveMade {
  /** Name of the new folder below `to`. */
  readonly name: string;
  readonly files: readonly Pick<WrittenFile, "name" | "bytes">[];
  readonly entries: number;
  /** As `minisign -P` takes it. */
  readonly publicKey: string;
  /** Hash of the newest entry in journal order. */
  readonly head: string;
}

/**
 * Writes the archive of one incident as a new folder: log, spreadsheet, report, checksums, signature and how to check them.
 * It appears under its name only when all of it was read back; see `writeFolder`. Memory: flat in the length of the log.
 * Cost: the log is read three times. fails: unknown incident, damaged log (nothing is written), anything of the medium.
 */
export const writeIncidentArchive = async (
  { signer }: SignerDep,
  order: ArchiveOrder,
): Promise<Result<ArchiveMade, NotWritten | SurveyFailure>> => {
  await cryptoReady();
  const surveyed = survey(order.entries());
  if (!surveyed.ok) return surveyed;
  const { head } = surveyed.value.state;
  const name = await freeArchiveName(order.to, head);
  const fill = (folder: MediumFolder) => writeFiles(signer, order, surveyed.value, folder);
  const written = await writeFolder(order.to, name, fill, order);
  if (!written.ok) return written;
  return ok({
    name,
    files: written.value.map(({ name: file, bytes }) => ({ name: file, bytes })),
    entries: surveyed.value.entries,
    publicKey: publicKeyText(signer),
    head: head.head,
  });
};

const writeFiles = async (
  signer: SignerDep["signer"],
  order: ArchiveOrder,
  surveyed: Survey,
  folder: MediumFolder,
): Promise<WrittenFile[]> => {
  const counted = countProgress(order, surveyed.entries * 3);
  const facts: ReportFacts = {
    ...order,
    ...surveyed,
    publicKey: publicKeyText(signer),
    fingerprint: fingerprintOf(sha256, signer.publicKey),
  };
  const files = [
    await folder.add("incident.jsonl", lines(counted(order.entries()))),
    await folder.add("incident.csv", logCsv(order.language, counted(order.entries()))),
    await folder.add("report.html", reportPieces(facts, counted(order.entries()))),
    await folder.add("VERIFY.txt", [verifyText(facts, keyIdText(signer.keyId))]),
  ];
  const sums = Buffer.from(checksums(files), "utf8");
  const { head } = surveyed.state;
  const comment = trustedComment({ incident: head.id, entries: surveyed.entries, head: head.head });
  return [
    ...files,
    await folder.add("SHA256SUMS", [sums]),
    await folder.add("SHA256SUMS.minisig", [signContent(signer, sums, comment)]),
  ];
};

function* lines(entries: Iterable<StoredEntry>): Generator<string> {
  for (const { canonical } of entries) yield `${canonical}\n`;
}

/** As `sha256sum` writes it: `-c` reads it back. */
const checksums = (files: readonly WrittenFile[]): string =>
  files
    .map(({ name, sha256: hash }) => `${hash}  ${name}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1))
    .join("");

const verifyText = (facts: ReportFacts, keyId: string): string => {
  const { head } = facts.state;
  const t = createTranslator(facts.language);
  const title = head.title.replace(/\s+/g, " ");
  const text = t("archive.verifyFile.text", {
    title: head.drill ? `${t("general.drill")}: ${title}` : title,
    incident: head.id,
    madeAt: displayTime(facts.madeAt),
    madeBy: facts.madeBy.replace(/\s+/g, " "),
    entries: facts.entries,
    head: head.head,
    publicKey: facts.publicKey,
    keyId,
    fingerprint: facts.fingerprint,
  });
  return `${text}\n`;
};

const reportEvery = 500;

const countProgress = (order: ArchiveOrder, total: number) => {
  const label = createTranslator(order.language)("archive.progress.writing");
  let done = 0;
  return function* (entries: Iterable<StoredEntry>): Generator<StoredEntry> {
    for (const entry of entries) {
      done += 1;
      if (done % reportEvery === 0 || done === total) order.report?.(done, total, label);
      yield entry;
    }
  };
};
