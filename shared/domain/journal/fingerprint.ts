import type { Sha256 } from "./chain.ts";

/**
 * What people compare by eye: the first 32 hex digits of the SHA-256 of a signer's public key, in 8 groups of 4.
 * The same digits are the device id under which that device writes its entries. publicKey: 32 bytes, Ed25519.
 * e.g. `9F3A 12BC 77D0 1E5A 0C44 B1F2 8A6E 5D90`
 */
export const fingerprintOf = (sha256: Sha256, publicKey: Uint8Array): string =>
  groupsOfFour(sha256(publicKey).slice(0, 32).toUpperCase());

/** Breaks hex digits into groups of four, so that a voice and an eye can follow. */
export const groupsOfFour = (hex: string): string => hex.match(/.{1,4}/g)?.join(" ") ?? "";
