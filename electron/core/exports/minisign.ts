import sodium from "libsodium-wrappers-sumo";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { SignerDep } from "../deps.ts";

/**
 * Signatures in the file format of minisign, so that the stock tool can check them.
 * source: https://jedisct1.github.io/minisign/ ("Signature format"), prehashed form `ED`.
 * Everything here needs `cryptoReady()` done once.
 */

export interface MinisignKey {
  /** 8 bytes. */
  readonly keyId: Uint8Array;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

export interface SignatureWrong {
  readonly kind: "signature.wrong";
  /** unreadable: not a signature file; other-key: made with another key; comment: its trusted comment was changed. */
  readonly reason: "unreadable" | "other-key" | "content" | "comment";
}

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");
const legacy = "Ed";
const prehashed = "ED";
const trustedPrefix = "trusted comment: ";

/** The one line that `minisign -P` takes: 56 characters, starting with RW. */
export const publicKeyText = ({ keyId, publicKey }: MinisignKey): string =>
  Buffer.concat([ascii(legacy), keyId, publicKey]).toString("base64");

/** Null when the text is no minisign public key. */
export const parsePublicKey = (text: string): MinisignKey | null => {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== 42 || bytes.toString("base64") !== text || !bytes.subarray(0, 2).equals(ascii(legacy)))
    return null;
  return { keyId: bytes.subarray(2, 10), publicKey: bytes.subarray(10) };
};

/** The key number as minisign prints it: the 8 bytes as one little-endian number in hex, without zeros in front. */
export const keyIdText = (keyId: Uint8Array): string =>
  Buffer.from(keyId).readBigUInt64LE().toString(16).toUpperCase();

/**
 * Content of a `.minisig` file. content: the whole signed file (hashed here with BLAKE2b-512);
 * trustedComment: one line that is signed too.
 */
export const signContent = (
  signer: SignerDep["signer"],
  content: Uint8Array,
  trustedComment: string,
): string => {
  if (/[\r\n]/.test(trustedComment)) throw new Error("a trusted comment is one line");
  const signature = signer.sign(sodium.crypto_generichash(64, content, null));
  const overComment = signer.sign(Buffer.concat([signature, Buffer.from(trustedComment, "utf8")]));
  return [
    "untrusted comment: signature of a Blackstart incident archive",
    Buffer.concat([ascii(prehashed), signer.keyId, signature]).toString("base64"),
    `${trustedPrefix}${trustedComment}`,
    Buffer.from(overComment).toString("base64"),
    "",
  ].join("\n");
};

/** Checks a signature file against a key; answers the trusted comment. Takes both forms, `ED` and the older `Ed`. */
export const checkSignature = (
  key: MinisignKey,
  content: Uint8Array,
  signatureFile: string,
): Result<{ readonly trustedComment: string }, SignatureWrong> => {
  const wrong = (reason: SignatureWrong["reason"]) => refuse({ kind: "signature.wrong", reason });
  const [, first = "", comment = "", second = ""] = signatureFile.split(/\r?\n/);
  const head = Buffer.from(first, "base64");
  const overComment = Buffer.from(second, "base64");
  const algorithm = head.subarray(0, 2).toString("latin1");
  const signature = head.subarray(10);
  if (head.length !== 74 || overComment.length !== 64 || !comment.startsWith(trustedPrefix))
    return wrong("unreadable");
  if (algorithm !== prehashed && algorithm !== legacy) return wrong("unreadable");
  if (!head.subarray(2, 10).equals(key.keyId)) return wrong("other-key");

  const signed = algorithm === prehashed ? sodium.crypto_generichash(64, content, null) : content;
  if (!sodium.crypto_sign_verify_detached(signature, signed, key.publicKey)) return wrong("content");
  const trustedComment = comment.slice(trustedPrefix.length);
  const withComment = Buffer.concat([signature, Buffer.from(trustedComment, "utf8")]);
  if (!sodium.crypto_sign_verify_detached(overComment, withComment, key.publicKey)) return wrong("comment");
  return ok({ trustedComment });
};
