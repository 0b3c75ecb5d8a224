import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { OpenVault } from "../../../renderer/client/vault.tsx";
import { at } from "./memory-incident.ts";
import type { PreviewOptions } from "./options.ts";

const hour = 60 * 60_000;

type Refusal = Extract<
  AnyFailure,
  { kind: "vault.wrong-secret" | "vault.open-elsewhere" | "vault.share-refused" | "store.damaged" }
>;

/** The passphrases `wrong`, `damaged` and `elsewhere` do what they say; a second sheet that begins with `zoo` is refused. */
export const refusalOf = (secret: SecretInput, takeOver: boolean): Refusal | null => {
  if (secret.type === "shares" && secret.shares[1]?.startsWith("zoo"))
    return {
      kind: "vault.share-refused",
      entered: 2,
      number: 4,
      holder: "Mareike Voß",
      reason: "altered",
      position: null,
    };
  if (secret.type !== "passphrase") return null;
  if (secret.passphrase === "wrong") return { kind: "vault.wrong-secret" };
  if (secret.passphrase === "damaged") return { kind: "store.damaged", detail: "SQLITE_CORRUPT" };
  if (secret.passphrase === "elsewhere" && !takeOver)
    return { kind: "vault.open-elsewhere", computer: "NW-HH-LT0412", since: at(3 * hour) };
  return null;
};

export const sampleNotices = (which: PreviewOptions["notices"]): OpenVault["notices"] => {
  const calm: OpenVault["notices"] = [
    { kind: "not-closed", computer: "NW-HH-LT0412", since: at(3 * hour) },
    { kind: "new-device" },
  ];
  if (which === "none") return [];
  if (which === "calm") return calm;
  return [
    { kind: "entries-missing", incident: "Endpunkte starten nicht", from: 112, to: 118 },
    { kind: "slots-older" },
    ...calm,
  ];
};
