import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#core/host-services/system-clock.ts";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { addWords } from "../../support/add-slots.ts";
import { cheapKdf } from "../../support/test-vault.ts";
import { fill } from "./fill.ts";

export interface MadeVault {
  readonly path: string;
  /** Open it without the cost of a KDF. */
  readonly words: string;
}

/** A vault with so many rows, still open: the caller closes it. */
export const makeVault = async (
  folder: string,
  name: string,
  rows: number,
): Promise<MadeVault & { readonly vault: OpenVault }> => {
  await cryptoReady();
  mkdirSync(folder, { recursive: true });
  const made = createVault(
    { randomBytes, clock: systemClock },
    { folder, name, passphrase: new Redacted("correct horse battery staple"), cost: cheapKdf },
  );
  if (!made.ok) throw new Error(made.failure.kind);
  const words = addWords(made.value);
  fill(made.value, rows);
  return { path: join(folder, `${name}.blackstart`), words, vault: made.value };
};

/** The same, closed. */
export const makeClosedVault = async (folder: string, name: string, rows: number): Promise<MadeVault> => {
  const { vault, ...made } = await makeVault(folder, name, rows);
  vault.close();
  return made;
};
