import { cpSync, existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { backupsOf } from "#core/vault/folder.ts";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { type SampleVault, secondMediumOf, tryToOpen } from "../sample/sample-vault.ts";
import type { Said } from "../worker/lines.ts";
import { missingFrom, readContents } from "./contents.ts";

/**
 * Opens a copy of every backup that has its name, here and on the second medium: each has to be whole, and each that was
 * acknowledged has to be there. Answers what is wrong, else null.
 */
export const checkBackups = async (
  { prepared: { sample } }: { readonly prepared: { readonly sample: SampleVault } },
  lines: readonly Said[],
): Promise<string | null> => {
  const confirmed = lines.flatMap((line) => (line.said === "backup" ? [line.path] : []));
  const gone = confirmed.find((path) => !existsSync(path));
  if (gone !== undefined) return `a confirmed backup is not there: ${basename(gone)}`;
  const parents = [backupsOf(sample.folder), ...foldersIn(secondMediumOf(sample.folder))];
  for (const folder of parents.flatMap(foldersIn).filter(isNamedBackup)) {
    const wrong = await whatIsWrong(folder, sample);
    if (wrong !== null) return `backup ${basename(folder)}: ${wrong}`;
  }
  return null;
};

const foldersIn = (parent: string): readonly string[] =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(parent, entry.name))
    : [];

/** Others are unfinished and are removed by the next backup. */
const isNamedBackup = (folder: string): boolean =>
  folder.endsWith(".blackstart") && !basename(folder).startsWith(".");

const whatIsWrong = async (folder: string, sample: SampleVault): Promise<string | null> => {
  const aside = makeDisposableDir("backup");
  const copy = join(aside.path, "copy.blackstart");
  try {
    cpSync(folder, copy, { recursive: true });
    const opened = await tryToOpen(copy, sample.words);
    if (!opened.ok) return opened.failure.kind;
    const missing = missingFrom(readContents(opened.value), sample.contents);
    opened.value.close();
    return missing.length === 0 ? null : missing.join(", ");
  } finally {
    aside.remove();
  }
};
