import { fingerprintOf } from "#shared/domain/journal/fingerprint.ts";
import type { SignatureReason } from "#shared/text/archive-words.ts";
import { sha256 } from "../../vault/crypto.ts";
import { checkSignature, keyIdText, type MinisignKey, parsePublicKey, publicKeyText } from "../minisign.ts";
import { readTrustedComment, type SignedFacts } from "../trusted-comment.ts";
import { type ArchiveFolder, readSmall } from "./archive-folder.ts";
import { broken, type Findings, whole } from "./finding.ts";

export interface SignerVerdict {
  readonly publicKey: string | null;
  /** What the signature vouches for beside the checksums; null when it is wrong or says nothing. */
  readonly signed: SignedFacts | null;
}

const signatureFile = "SHA256SUMS.minisig";

/**
 * Checks the signature over the list of checksums. given: a public key from another source; without it the one that
 * VERIFY.txt names is used, which proves integrity against that key and nothing about its owner: the finding says which.
 */
export const checkSigner = async (
  root: string,
  folder: ArchiveFolder,
  sums: Buffer,
  given: string | undefined,
  findings: Findings,
): Promise<SignerVerdict> => {
  const signature = folder.files.has(signatureFile) ? await readSmall(root, signatureFile) : null;
  if (signature === null) findings.add(broken("signature-missing", { reason: "file" }));
  const key =
    given === undefined
      ? await keyInside(root, folder, signature?.toString("utf8") ?? "")
      : parsePublicKey(given);
  if (key === null) findings.add(broken("signature-missing", { reason: "key" }));
  if (signature === null || key === null)
    return { publicKey: key === null ? null : publicKeyText(key), signed: null };

  const publicKey = publicKeyText(key);
  const keyId = keyIdText(key.keyId);
  const checked = checkSignature(key, sums, signature.toString("utf8"));
  if (!checked.ok) {
    const reason: SignatureReason = checked.failure.reason;
    findings.add(broken("signature-wrong", { reason, keyId }));
    return { publicKey, signed: null };
  }
  const { trustedComment } = checked.value;
  findings.add(whole("signature", { keyId, comment: trustedComment }));
  findings.add(
    whole("signer", {
      publicKey,
      keyId,
      fingerprint: fingerprintOf(sha256, key.publicKey),
      source: given === undefined ? "archive" : "given",
    }),
  );
  return { publicKey, signed: readTrustedComment(trustedComment) };
};

/** VERIFY.txt may hold other words of that shape (a title): the key with the signature's number is meant. */
const keyInside = async (
  root: string,
  folder: ArchiveFolder,
  signature: string,
): Promise<MinisignKey | null> => {
  const text = folder.files.has("VERIFY.txt") ? await readSmall(root, "VERIFY.txt") : null;
  const keys = (text?.toString("utf8").match(/\bRW[A-Za-z0-9+/]{54}(?![A-Za-z0-9+/=])/g) ?? [])
    .map(parsePublicKey)
    .filter((key) => key !== null);
  const keyNumber = Buffer.from(signature.split(/\r?\n/)[1] ?? "", "base64").subarray(2, 10);
  return keys.find(({ keyId }) => keyNumber.equals(keyId)) ?? keys[0] ?? null;
};
