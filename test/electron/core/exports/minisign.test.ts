import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import {
  checkSignature,
  keyIdText,
  parsePublicKey,
  publicKeyText,
  signContent,
} from "#core/exports/minisign.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { runCommand } from "../../../support/command.ts";
import { missingProgram, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const signerOf = (privateKey: KeyObject) => ({
  publicKey: createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32),
  keyId: Buffer.from("0123456789abcdef", "hex"),
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
});
const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
const content = Buffer.from("what was signed\n");
const testWithMinisign = testUnless(missingProgram("minisign"));

beforeAll(cryptoReady);

testWithMinisign("the stock minisign accepts a signature and shows its comment", async () => {
  const folder = tempDir("minisign");
  writeFileSync(join(folder, "SHA256SUMS"), content);
  writeFileSync(join(folder, "SHA256SUMS.minisig"), signContent(signer, content, "entries 7, Übung"));
  const args = ["-Vm", "SHA256SUMS", "-P", publicKeyText(signer)];
  const accepted = await runCommand("minisign", args, { cwd: folder });
  expect(accepted.stdout).toContain("Trusted comment: entries 7, Übung");
  expect(accepted.exitCode).toBe(0);

  writeFileSync(join(folder, "SHA256SUMS"), "what was not signed\n");
  expect((await runCommand("minisign", args, { cwd: folder })).exitCode).not.toBe(0);
});

testWithMinisign("signatures of the stock minisign are accepted, the older form too", async () => {
  const folder = tempDir("minisign");
  writeFileSync(join(folder, "file"), content);
  const made = await runCommand("minisign", ["-GW", "-p", "key.pub", "-s", "key.sec"], { cwd: folder });
  expect(made.exitCode).toBe(0);
  const publicFile = readFileSync(join(folder, "key.pub"), "utf8");
  const key = parsePublicKey(publicFile.split("\n")[1] ?? "");
  if (key === null) throw new Error("key.pub was not understood");
  expect(publicFile).toContain(keyIdText(key.keyId));
  for (const form of [[], ["-l"]]) {
    const signed = await runCommand(
      "minisign",
      ["-S", ...form, "-s", "key.sec", "-m", "file", "-t", "hello"],
      {
        cwd: folder,
      },
    );
    expect(signed.exitCode).toBe(0);
    const signature = readFileSync(join(folder, "file.minisig"), "utf8");
    expect(checkSignature(key, content, signature)).toEqual({ ok: true, value: { trustedComment: "hello" } });
  }
});

test("its own signature is accepted, also after a stick turned the line ends", () => {
  const signature = signContent(signer, content, "note");
  expect(checkSignature(signer, content, signature).ok).toBe(true);
  expect(checkSignature(signer, content, signature.replaceAll("\n", "\r\n")).ok).toBe(true);
});

test("changed content, comment or key is told apart", () => {
  const signature = signContent(signer, content, "entries 7");
  const other = signerOf(generateKeyPairSync("ed25519").privateKey);
  const reason = (result: ReturnType<typeof checkSignature>) =>
    result.ok ? "accepted" : result.failure.reason;
  expect(reason(checkSignature(signer, Buffer.from("changed"), signature))).toBe("content");
  expect(reason(checkSignature(other, content, signature))).toBe("content");
  expect(reason(checkSignature({ ...other, keyId: Buffer.alloc(8) }, content, signature))).toBe("other-key");
  expect(reason(checkSignature(signer, content, signature.replace("entries 7", "entries 8")))).toBe(
    "comment",
  );
  for (const damaged of [
    "",
    "x\ny\nz",
    signature.slice(0, 90),
    signature.replace("\ntrusted comment", "\nremark"),
  ])
    expect(reason(checkSignature(signer, content, damaged))).toBe("unreadable");
});

test("a public key survives its text form; anything else is no key", () => {
  const text = publicKeyText(signer);
  expect(text).toMatch(/^RW[A-Za-z0-9+/]{54}$/);
  expect(parsePublicKey(text)).toEqual({ keyId: signer.keyId, publicKey: signer.publicKey });
  for (const wrong of ["", "RWQ", `${text}=`, text.slice(1), text.replace("RW", "QQ")])
    expect(parsePublicKey(wrong)).toBeNull();
});

test("a key number is written as minisign writes it", () => {
  expect(keyIdText(Buffer.from("e172a715e3398b0c", "hex"))).toBe("C8B39E315A772E1");
});

test("a trusted comment cannot smuggle in a second line", () => {
  expect(() => signContent(signer, content, "one\ntwo")).toThrow("one line");
});
