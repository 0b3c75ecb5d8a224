import { createHash } from "node:crypto";
import { nameKey } from "#shared/domain/imports/contact-cells.ts";

/** Namespace of the ids of contacts; never changes, or every contact would be imported anew. */
const namespace = Buffer.from("6f1c1b1e5a0d4c0b9a3e2d7c4b8f9015", "hex");

/**
 * The id of a contact: a UUID (version 5) of name and organisation, in the form in which names are compared. So a later
 * export of the same person is the same record, while namesakes in two organisations are two.
 * source: RFC 9562, section 5.5.
 */
export const contactId = (name: string, organisation: string): string => {
  const hash = createHash("sha1")
    .update(namespace)
    .update(`${nameKey(name)}\n${nameKey(organisation)}`);
  return uuidOf(hash.digest(), 5);
};

/** The first 16 bytes as a UUID of that version. */
export const uuidOf = (bytes: Buffer, version: 4 | 5): string => {
  const uuid = Buffer.from(bytes.subarray(0, 16));
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | (version << 4);
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  const hex = uuid.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
