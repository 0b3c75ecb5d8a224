import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { Redacted } from "#shared/kernel/redacted.ts";

/** What a person presents to open a vault: a passphrase, the words of a recovery sheet, or several holders' sheets. */
export type Secret = Redacted<SecretInput>;

export const passphraseSecret = (passphrase: string): Secret =>
  new Redacted({ type: "passphrase", passphrase });
