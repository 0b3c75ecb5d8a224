import { createDecipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { equalBytes, wipe } from "../crypto.ts";

/** Layout of the file as SQLCipher 4 defines it. */
export const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reserveBytes = ivBytes + macBytes;

/** Reads pages without SQLite. number: from 1, as everywhere in SQLite. */
export interface PageCipher {
  /** Whether a page is what was written: HMAC-SHA512 over ciphertext, IV and page number. */
  isGenuine(page: Buffer, number: number): boolean;
  /** The number of pages that the header of a genuine first page names; null when the header does not say. */
  pageCount(firstPage: Buffer): number | null;
  wipe(): void;
}

/**
 * key: 32 bytes, salt: 16 bytes, as the store is opened with. They are copied.
 * source: SQLCipher 4 defaults: HMAC key = PBKDF2-HMAC-SHA512(key, salt ^ 0x3a, 2 rounds), AES-256-CBC, 80 bytes reserved per page, the
 * first 16 bytes of the file hold the salt in clear.
 */
export const createPageCipher = (key: Buffer, salt: Buffer): PageCipher => {
  const ownKey = Buffer.from(key);
  const macKey = pbkdf2Sync(ownKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, "sha512");
  const littleEndian = Buffer.alloc(4);
  return {
    isGenuine: (page, number) => {
      if (page.length !== pageBytes) return false;
      littleEndian.writeUInt32LE(number);
      const mac = createHmac("sha512", macKey)
        .update(page.subarray(number === 1 ? saltBytes : 0, pageBytes - macBytes))
        .update(littleEndian)
        .digest();
      return equalBytes(mac, page.subarray(pageBytes - macBytes));
    },
    pageCount: (firstPage) => {
      const iv = firstPage.subarray(pageBytes - reserveBytes, pageBytes - macBytes);
      const decipher = createDecipheriv("aes-256-cbc", ownKey, iv).setAutoPadding(false);
      // The salt stands where SQLite's file name would be: offsets in the header are counted from the start of the page.
      const header = decipher.update(firstPage.subarray(saltBytes, saltBytes + 96));
      const at = (offset: number): number => header.readUInt32BE(offset - saltBytes);
      const [changes, pages, validFor] = [at(24), at(28), at(92)];
      return changes === validFor && pages > 0 ? pages : null;
    },
    wipe: () => wipe(ownKey, macKey),
  };
};
