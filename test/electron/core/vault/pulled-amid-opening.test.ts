import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openVault } from "#core/vault/open-vault.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../support/test-vault.ts";

/** Is asked for once the slot files were read: at that moment the stick goes. */
class SecretAsTheStickGoes extends Redacted<SecretInput> {
  readonly #folder: string;
  constructor(value: SecretInput, folder: string) {
    super(value);
    this.#folder = folder;
  }
  override expose(): SecretInput {
    rmSync(this.#folder, { recursive: true, force: true });
    return super.expose();
  }
}

test("a vault that goes away while it is opened is not there, and that is no bug", async () => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  const secret = new SecretAsTheStickGoes(testSecret.expose(), vault.folder);
  expect(await openVault({ randomBytes, clock: fixedClock() }, vault.folder, secret)).toEqual({
    ok: false,
    failure: { kind: "vault.not-found", path: vault.folder },
  });
});
