import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Core, createCore } from "#core/core.ts";
import { systemClock } from "#core/host-services/system-clock.ts";
import { examineClosedVault } from "#core/vault/doctor/examine-closed.ts";
import { createWatch } from "#core/vault/doctor/finding.ts";
import type { Secret } from "#core/vault/secret.ts";
import { type DoctorReport, examinedParts } from "#shared/contract/areas/keeping.ts";
import { createClient } from "#shared/contract/client.ts";
import { type CoreClient, coreContract } from "#shared/contract/contract.ts";
import type { Clock } from "#shared/kernel/time.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { good } from "./core-window.ts";
import { sampleData } from "./sample-data.ts";
import { testComputer } from "./test-computer.ts";
import { cheapKdf, testPassphrase } from "./test-vault.ts";

/** A core in this process; a bug in it fails the test. */
export const testCore = async (
  clock: Clock = systemClock,
): Promise<{ readonly core: Core; readonly client: CoreClient }> => {
  const core = await createCore({
    push: () => {},
    clock,
    computer: testComputer,
    kdfCost: cheapKdf,
    reportBug: (reference, where, error) => {
      throw new Error(`bug ${reference} in ${where}`, { cause: error });
    },
  });
  const client = createClient(coreContract, {
    call: (area, name, input, { operation }) => core.call(area, name, input, operation),
    onPush: () => () => {},
  });
  return { core, client };
};

export interface FilledVault {
  /** The vault while it was open: with its log and its mark, as a power cut leaves it. */
  readonly left: string;
  /** The same after it was closed in order. */
  readonly closed: string;
  readonly incident: string;
}

/** A vault with systems, recovery keys and an incident of 60 entries, in two states. folder: takes them. */
export const filledVault = async (folder: string): Promise<FilledVault> => {
  const { core, client } = await testCore();
  const made = good(
    await client.vault.create({
      folder,
      name: "closed",
      passphrase: testPassphrase.expose(),
      operator: "Schicht A",
    }),
  );
  for (const [kind, paths] of [
    ["systems", [sampleData.systems]],
    ["keys", [sampleData.keysDirectory]],
  ] as const) {
    const { plan } = good(await client.imports.preview({ kind, paths: [...paths] }));
    good(await client.imports.apply({ plan }));
  }
  const { incident } = good(
    await client.incidents.declare({
      title: "Endgeräte starten nicht",
      kind: "emergency",
      noticedAt: nowTimestamp(systemClock),
      drill: false,
      systems: [],
    }),
  );
  for (let at = 1; at < 60; at += 1)
    good(await client.journal.note({ incident, text: `note ${at} ${"x".repeat(200)}` }));
  const left = join(folder, "left.blackstart");
  cpSync(made.path, left, { recursive: true });
  await client.vault.lock({});
  core.close();
  return { left, closed: made.path, incident };
};

/** Examines a vault that is closed; throws when its secret is refused. */
export const examineWith = async (path: string, secret: Secret | null): Promise<DoctorReport> => {
  const context = { signal: { aborted: false }, report: () => {} };
  const answer = await examineClosedVault(testComputer, path, secret, createWatch(examinedParts, context));
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
};

/** Part and finding of everything that is not simply whole. */
export const problems = ({ examined }: DoctorReport): readonly string[] =>
  examined.filter(({ verdict }) => verdict !== "whole").map(({ part, finding }) => `${part}: ${finding}`);

/** Changes bytes of a file where it lies. */
export const damage = (path: string, change: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
};

export const flipBitAt = (path: string, at: number): void =>
  damage(path, (bytes) => {
    bytes[at] = (bytes[at] ?? 0) ^ 0x04;
  });

/** Content and time of every file below a folder, to see whether anything was touched. */
export const stateOfFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const { mtimeMs, size } = statSync(path);
        const digest = statSync(path).isFile()
          ? createHash("sha256").update(readFileSync(path)).digest("hex")
          : "";
        return [name, `${mtimeMs} ${size} ${digest}`];
      }),
  );
