import { failureOfError } from "#core/store/failure-of-error.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { operator, tryToOpen, wordsSecret } from "../sample/sample-vault.ts";
import type { StartedCore } from "../sample/started-core.ts";
import { lost, reported, survived, type Verdict } from "../verdict.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { type Contents, missingFrom, readContents } from "./contents.ts";
import { lossNotices } from "./notices.ts";

/** How a vault may stand after the fault. */
export interface Allowance {
  /** A notice of loss although nothing is missing: a marker was hit, but not by a cut that spares everything synced. */
  readonly falseAlarm: boolean;
  /** Looks whether an examination finds what the opening did not say; null: the opening has to say it. */
  readonly examine: ((folder: string, words: string) => Promise<string | null>) | null;
}

/**
 * Opens the vault as a person would, records one more entry, reads everything, and compares. A failure to open counts as
 * reported when it has a kind of its own, else as lost.
 */
export const checkVault = async (
  core: StartedCore,
  acknowledged: Acknowledged,
  allowance: Allowance,
): Promise<Verdict> => {
  const { folder, words, incident } = acknowledged;
  const opened = await core.client.vault.open({ path: folder, secret: wordsSecret(words), operator });
  const bugs = core.bugs();
  if (bugs.length > 0) return lost(bugs.join("; "));
  if (!opened.ok) return reported(`opening: ${opened.failure.kind}`);
  const said = lossNotices(opened.value.notices.map(({ kind }) => kind));
  const noted = await core.client.journal.note({ incident, text: "weiter" });
  await core.client.vault.lock({});
  const later = core.bugs();
  if (later.length > 0) return lost(later.join("; "));
  if (!noted.ok && noted.failure.kind.startsWith("store."))
    return reported(`recording: ${noted.failure.kind}`);

  const read = await readAgain(folder, words);
  if ("failure" in read) return read.typed ? reported(`reading: ${read.failure}`) : lost(read.failure);
  const missing = [...missingIn(read.contents, acknowledged)];
  if (!noted.ok || !read.contents.entries.has(noted.value.hash))
    missing.push("the entry that was recorded after the fault");
  const notices = said.join(", ");
  if (missing.length === 0 && said.length === 0) return survived;
  if (missing.length === 0)
    return allowance.falseAlarm ? reported(notices) : lost(`nothing is missing, but it says ${notices}`);
  if (said.length > 0) return reported(notices);
  const found = (await allowance.examine?.(folder, words)) ?? null;
  return found === null ? lost(`silently missing: ${missing.join(", ")}`) : reported(`doctor: ${found}`);
};

const readAgain = async (
  folder: string,
  words: string,
): Promise<{ readonly contents: Contents } | { readonly failure: string; readonly typed: boolean }> => {
  let vault: OpenVault | null = null;
  try {
    const opened = await tryToOpen(folder, words);
    if (!opened.ok) return { failure: opened.failure.kind, typed: true };
    vault = opened.value;
    return { contents: readContents(vault) };
  } catch (error) {
    const expected = failureOfError(error)?.kind;
    const text = error instanceof Error ? error.message : String(error);
    return { failure: expected ?? `second opening: ${text}`, typed: expected !== undefined };
  } finally {
    vault?.close();
  }
};

/** What of the acknowledged is missing, and imports of which only a part is there. */
const missingIn = (found: Contents, acknowledged: Acknowledged): readonly string[] => {
  const missing = [...missingFrom(found, acknowledged.contents)];
  const entries = acknowledged.entries.filter((hash) => !found.entries.has(hash)).length;
  if (entries > 0) missing.push(`${entries} of ${acknowledged.entries.length} recorded entries`);
  const ids = new Set(
    [...(found.rows.get("system") ?? [])].map((row) => (JSON.parse(row) as { id: string }).id),
  );
  for (const [at, { systems, confirmed }] of acknowledged.imports.entries()) {
    const there = systems.filter((id) => ids.has(id)).length;
    if (there !== 0 && there !== systems.length) missing.push(`import ${at + 1} is there in part`);
    if (there === 0 && confirmed) missing.push(`import ${at + 1}`);
  }
  return missing;
};
