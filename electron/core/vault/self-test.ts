import { createPrivateKey, sign } from "node:crypto";
import { mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { argon2id, decrypt, deriveKey, encrypt, hmacSha256, sha256 } from "./crypto.ts";

/**
 * Known answers through every primitive the vault rests on, before a vault is touched.
 * Some runtimes lack a primitive or replace it; a vault written with a wrong one could never be opened elsewhere.
 * Throws with the name of the first primitive that answers wrongly. Cost: a few ms.
 */
export const selfTest = (): void => {
  const zero = Buffer.alloc(32);
  const expectHex = (primitive: string, actual: Buffer | string, expected: string): void => {
    const hex = typeof actual === "string" ? actual : actual.toString("hex");
    if (hex !== expected) throw new Error(`self-test: ${primitive} gives a wrong answer on this computer`);
  };
  // FIPS 180-2, appendix B.1
  expectHex("SHA-256", sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  // RFC 4231, test case 2
  expectHex(
    "HMAC-SHA256",
    hmacSha256(Buffer.from("Jefe"), "what do ya want for nothing?"),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
  // RFC 8032, 7.1, test 1: the seed in the frame of RFC 8410
  const seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  expectHex(
    "Ed25519",
    sign(
      null,
      Buffer.alloc(0),
      createPrivateKey({
        key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"),
        format: "der",
        type: "pkcs8",
      }),
    ),
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  );
  // BIP-39, test vectors, 256 bits
  expectHex("BIP-39", Buffer.from(mnemonicToEntropy(`${"zoo ".repeat(23)}vote`, wordlist)), "ff".repeat(32));
  // RFC 5869 computed step by step with Python's hmac over 32 zero bytes
  expectHex(
    "HKDF",
    deriveKey(zero, "self-test"),
    "38da90d1ec15ff015674243f918b4ed378f1a225eb4452708a017b6335cddc13",
  );
  // reference argon2: echo -n password | argon2 somesaltsomesalt -id -t 1 -k 64 -p 1 -l 32
  expectHex(
    "Argon2id",
    argon2id(Buffer.from("password"), Buffer.from("somesaltsomesalt"), 64, 1),
    "e793d64ef75d58f503d4631b2b149f7f80127c5f3993d89b1c9b781e51d0b413",
  );
  // draft-irtf-cfrg-xchacha-03, A.3.1: the tag covers key, nonce, associated data and text
  const key = Buffer.from(Array.from({ length: 32 }, (_, at) => 0x80 + at));
  const nonce = Buffer.from(Array.from({ length: 24 }, (_, at) => 0x40 + at));
  const context = Buffer.from("50515253c0c1c2c3c4c5c6c7", "hex");
  const text = Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed = encrypt(key, nonce, text, context);
  expectHex("XChaCha20-Poly1305", sealed.subarray(-16), "c0875924c1c7987947deafd8780acf49");
  expectHex("XChaCha20-Poly1305", decrypt(key, nonce, sealed, context) ?? "", text.toString("hex"));
  sealed[0] = (sealed[0] ?? 0) ^ 1;
  if (decrypt(key, nonce, sealed, context) !== null)
    throw new Error("self-test: a changed ciphertext was accepted on this computer");
};
