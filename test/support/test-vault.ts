import { randomBytes } from "node:crypto";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { passphraseSecret, type Secret } from "#core/vault/secret.ts";
import type { KdfCost } from "#core/vault/slots/passphrase.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import type { Clock } from "#shared/kernel/time.ts";
import { fixedClock } from "./fixed-clock.ts";

/** The cheapest that the format allows: a test need not wait for a guessing attack. */
export const cheapKdf: KdfCost = { memoryKiB: 64 * 1024, passes: 3 };
export const testPassphrase = new Redacted("correct horse battery staple");
export const testSecret: Secret = passphraseSecret(testPassphrase.expose());

/** A real vault in a folder of the test's. */
export const makeTestVault = async (
  folder: string,
  clock: Clock = fixedClock(),
  name = "test",
): Promise<OpenVault> => {
  await cryptoReady();
  const made = createVault(
    { randomBytes, clock },
    { folder, name, passphrase: testPassphrase, cost: cheapKdf },
  );
  if (!made.ok) throw new Error(made.failure.kind);
  return made.value;
};
