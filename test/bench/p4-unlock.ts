import { spawnSync } from "node:child_process";
import { argon2id, cryptoReady } from "#core/vault/crypto.ts";
import { calibrateKdf } from "#core/vault/kdf-cost.ts";
import type { KdfCost } from "#core/vault/slots/passphrase.ts";
import type { CoreClient } from "#shared/contract/contract.ts";
import { isInstalled } from "../support/command.ts";
import type { Bench } from "./bench.ts";
import { answered, withCore } from "./core-process.ts";
import { type MadeVault, makeClosedVault } from "./data/vault.ts";
import { compare, type Line } from "./line.ts";
import { alternate, type Side, timed } from "./rounds.ts";

/**
 * From the answer to "open" to everything that the first screen asks for, in the core as it ships. The vault is opened with recovery words, which
 * cost no KDF: what remains is all the rest. The KDF beside it is the one that a passphrase costs on this computer.
 */
export const unlock: Bench = {
  id: "P4",
  title: "unlock to first list without the KDF / the KDF",
  run: async ({ rounds, folder, smaller, say }) => {
    await cryptoReady();
    const cost = calibrateKdf();
    say(`P4  KDF of this computer: ${cost.memoryKiB / 1024} MiB, ${cost.passes} passes`);
    const small = await makeClosedVault(folder, "small", 10_000 / smaller);
    const large = await makeClosedVault(folder, "large", 200_000 / smaller);
    const sides = [
      quiet("small, no incident", small),
      quiet("large, no incident", large),
      cockpit("small, incident", small),
      cockpit("large, incident", large),
      { name: "Argon2id here", measure: () => timed(() => ours(cost)) },
      ...(isInstalled("argon2")
        ? [{ name: "Argon2id, Debian", measure: () => timed(() => debians(cost)) }]
        : []),
    ];
    const [smallQuiet, largeQuiet, smallCockpit, largeCockpit, kdf, stock] = await alternate(rounds, sides);
    if (!smallQuiet || !largeQuiet || !smallCockpit || !largeCockpit || !kdf) throw new Error("not measured");
    const lines: Line[] = [
      compare(shown("unlock to start screen, 10k rows", "KDF", 1), smallQuiet, kdf),
      compare(shown("unlock to start screen, 200k rows", "KDF", 1), largeQuiet, kdf),
      compare(shown("unlock to cockpit, 200k rows", "KDF", 1), largeCockpit, kdf),
      compare(shown("start screen, 200k rows", "10k rows", 1.2), largeQuiet, smallQuiet),
      compare(shown("cockpit, 200k rows", "10k rows", 1.2), largeCockpit, smallCockpit),
    ];
    if (stock === undefined) say("P4  Debian's argon2 is not installed: our Argon2id stands alone");
    else lines.push(compare({ ...shown("Argon2id", "argon2 (Debian)", 0), target: null }, kdf, stock));
    return lines;
  },
};

const shown = (what: string, against: string, atMost: number) => ({
  id: "P4",
  what,
  against,
  target: { atMost },
});

/** What the frame and the start screen ask for. */
const frame = async (client: CoreClient, path: string): Promise<void> => {
  await Promise.all([
    answered(client.incidents.list({})),
    answered(client.reference.counts({})),
    answered(client.vault.inspect({ path })),
  ]);
};

const opening = (
  name: string,
  { path, words }: MadeVault,
  ask: (client: CoreClient) => Promise<void>,
): Side => ({
  name,
  measure: () =>
    withCore((client) =>
      timed(async () => {
        await answered(client.vault.open({ path, secret: { type: "words", words }, operator: "Anna" }));
        await ask(client);
      }),
    ),
});

const quiet = (name: string, made: MadeVault): Side =>
  opening(name, made, (client) => frame(client, made.path));

/** With an incident open the situation and its log are asked for besides. */
const cockpit = (name: string, made: MadeVault): Side =>
  opening(name, made, async (client) => {
    const { incidents } = await answered(client.incidents.list({}));
    const incident = incidents.find(({ closedAt }) => closedAt === null)?.id ?? "";
    await Promise.all([
      frame(client, made.path),
      answered(client.incidents.show({ incident })),
      answered(client.incidents.startNow({ incident })),
      answered(client.journal.entries({ incident, limit: 100 })),
    ]);
  });

const secret = Buffer.from("correct horse battery staple");
const salt = "sixteen bytes ok";

const ours = ({ memoryKiB, passes }: KdfCost): Buffer =>
  argon2id(secret, Buffer.from(salt), memoryKiB, passes);

const debians = ({ memoryKiB, passes }: KdfCost): void => {
  const args = [salt, "-id", "-t", String(passes), "-k", String(memoryKiB), "-p", "1", "-l", "32", "-r"];
  const { status } = spawnSync("argon2", args, { input: secret });
  if (status !== 0) throw new Error("argon2 failed");
};
