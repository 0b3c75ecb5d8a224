import { deriveKey } from "./crypto.ts";

/** Database key and salt: both follow from the master key, so the slot file alone is enough to open the store. */
export const databaseKey = (masterKey: Buffer): [Buffer, Buffer] => [
  deriveKey(masterKey, "database key"),
  deriveKey(masterKey, "database salt", 16),
];
