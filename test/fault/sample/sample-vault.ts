import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { systemClock } from "#core/host-services/system-clock.ts";
import { backupsOf } from "#core/vault/folder.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import type { Secret } from "#core/vault/secret.ts";
import { signSlotFile } from "#core/vault/slot-file.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "#core/vault/slots/words.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { sampleData } from "../../support/sample-data.ts";
import { testPassphrase } from "../../support/test-vault.ts";
import { type Contents, readContents } from "../check/contents.ts";
import { computer, done, type StartedCore } from "./started-core.ts";

export const operator = "Anke Ahrens";
export const vaultName = "nordwerk";
export const vaultOn = (medium: string): string => join(medium, `${vaultName}.blackstart`);
/** Where backups are made a second time. */
export const secondMediumOf = (folder: string): string => join(dirname(folder), "second");
export const deps = { randomBytes, clock: systemClock, computer };

/** A vault with the sample company in it. Its recovery words open it without the cost of a passphrase. */
export interface SampleVault {
  readonly folder: string;
  readonly words: string;
  readonly incident: string;
  readonly contents: Contents;
}

export const wordsSecret = (words: string) => ({ type: "words" as const, words });

/** Opens a vault with the product's own code, beside any core. */
export const tryToOpen = (folder: string, words: string) =>
  openVault(deps, folder, new Redacted(wordsSecret(words)));

/** The same for a vault that has to open. */
export const openWith = async (folder: string, words: string): Promise<OpenVault> =>
  done(await tryToOpen(folder, words));

/** Makes the vault on a medium and closes it. entries: how many notes its incident has. */
export const makeSampleVault = async (
  { client }: StartedCore,
  medium: string,
  entries = 40,
): Promise<SampleVault> => {
  const passphrase = testPassphrase.expose();
  const made = done(await client.vault.create({ folder: medium, name: vaultName, passphrase, operator }));
  const folder = made.path;
  await fill(client);
  const { incident } = done(
    await client.incidents.declare({
      title: "Endpunkte starten nicht",
      kind: "emergency",
      noticedAt: nowTimestamp(systemClock),
      drill: false,
      systems: ["AD-DC1"],
    }),
  );
  for (let at = 1; at <= entries; at += 1) done(await client.journal.note({ incident, text: `Notiz ${at}` }));
  done(await client.vault.lock({}));
  const words = await addWords(folder, { type: "passphrase", passphrase });
  await keepOneBackup(client, folder, words);
  const vault = await openWith(folder, words);
  const contents = readContents(vault);
  vault.close();
  return { folder, words, incident, contents };
};

/** One that holds everything and opens with the words; those made on the way hold less. */
const keepOneBackup = async (client: StartedCore["client"], folder: string, words: string): Promise<void> => {
  for (const name of readdirSync(backupsOf(folder)))
    rmSync(join(backupsOf(folder), name), { recursive: true });
  done(await client.vault.open({ path: folder, secret: wordsSecret(words), operator }));
  done(await client.backups.make({}));
  done(await client.vault.lock({}));
};

const fill = async (client: StartedCore["client"]): Promise<void> => {
  const { systems, contactsVcard, contactsCsv, keysDirectory, runbookDomainController } = sampleData;
  for (const path of [systems, contactsVcard, contactsCsv, keysDirectory, runbookDomainController]) {
    const { plan } = done(await client.imports.preview({ kind: null, paths: [path] }));
    done(await client.imports.apply({ plan }));
  }
};

/** Adds recovery words without the questions that the product asks; answers them. */
const addWords = async (folder: string, secret: ReturnType<Secret["expose"]>): Promise<string> => {
  const vault = done(await openVault(deps, folder, new Redacted(secret)));
  const masterKey = vault.masterKey.expose();
  const words = drawWords(deps).join(" ");
  const entropy = readRecoveryWords(words);
  if (!Buffer.isBuffer(entropy)) throw new Error("drawn words cannot be read");
  const facts = { id: randomUUID(), label: "", createdAt: nowTimestamp(systemClock) };
  const { mac: _, ...before } = vault.slotFile();
  vault.replaceSlots(
    signSlotFile(masterKey, {
      ...before,
      generation: before.generation + 1,
      slots: [...before.slots, makeWordsSlot(deps, facts, { entropy, masterKey })],
    }),
  );
  vault.close();
  return words;
};
