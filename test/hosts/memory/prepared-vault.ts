import { readFileSync } from "node:fs";
import { cryptoReady, deriveKey } from "#core/vault/crypto.ts";
import { readSlotFiles } from "#core/vault/slot-files.ts";
import { unlock } from "#core/vault/unlock.ts";
import { createClient } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { done, now } from "../../contract/working-day.ts";
import { sampleData } from "../../support/sample-data.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { startLoopback } from "../loopback/running-loopback.ts";
import { keySecret, type Secret, textSecret } from "./search.ts";

export const passphrase = "neun Äpfel im Serverraum";
/** A contact whose name stands on the screen, in the answer of the core and in the call tree. */
export const contactName = "Anke Ahrens";
/** First eight characters of a key's ID, as a person types them. */
export const keyIdBegin = "D5F1350E";
export const runbookTitle =
  /^# (.+)$/m.exec(readFileSync(sampleData.runbookDomainController, "utf8"))?.[1] ?? "";

export interface PreparedVault {
  readonly path: string;
  readonly incident: string;
  /** Must be in no process of a locked console. */
  readonly secrets: readonly Secret[];
}

/** A closed vault with contacts, recovery keys, runbooks and an open incident, made by a console that has ended. */
export const prepareVault = async (): Promise<PreparedVault> => {
  const host = await startLoopback({ profile: tempDir("profile") });
  const { vault, imports, incidents } = createClient(contract, host.transport);
  const { path } = done(
    await vault.create({ folder: tempDir("vaults"), name: "haus", passphrase, operator: "Schicht A" }),
  );
  const files: readonly (readonly [ImportKind, readonly string[]])[] = [
    ["contacts", [sampleData.contactsCsv]],
    ["keys", [sampleData.keysGraph, sampleData.devicesGraph]],
    ["runbooks", [sampleData.runbooks]],
  ];
  for (const [kind, paths] of files)
    done(await imports.apply({ plan: done(await imports.preview({ kind, paths: [...paths] })).plan }));
  const declared = { title: "Übung", kind: "emergency", noticedAt: now(), drill: true, systems: [] } as const;
  const { incident } = done(await incidents.declare({ ...declared, systems: [] }));
  await host.stop();
  return { path, incident, secrets: await secretsOf(path) };
};

const secretsOf = async (path: string): Promise<readonly Secret[]> => {
  await cryptoReady();
  const files = readSlotFiles(path);
  if (!files.ok) throw new Error(files.failure.kind);
  const unlocked = await unlock(path, files.value, new Redacted({ type: "passphrase", passphrase }));
  if (!unlocked.ok) throw new Error(unlocked.failure.kind);
  const { masterKey } = unlocked.value;
  const row = readFileSync(sampleData.keysGraph, "utf8")
    .split("\n")
    .find((line) => line.toUpperCase().startsWith(keyIdBegin));
  const blocks = (row?.trim().split(",").at(-1) ?? "").split("-");
  if (blocks.length !== 8) throw new Error("the sample key is not there");
  // A part is enough to know it again, and is found where only a part is left.
  const part = blocks.slice(0, 3);
  return [
    keySecret("master key", masterKey),
    keySecret("database key", deriveKey(masterKey, "database key")),
    textSecret("recovery key", part.join("-"), part.join("")),
    textSecret("contact", contactName),
    textSecret("passphrase", passphrase),
  ];
};
