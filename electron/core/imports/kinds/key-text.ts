import { hostKey } from "#shared/domain/imports/key-cells.ts";
import type { KeyDraft } from "./key-drafts.ts";

const guid = /\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;
const password = /(?<!\d)(?:\d{6}-){7}\d{6}(?!\d)/;

/**
 * Finds keys in the output of `manage-bde -protectors -get` or in a saved key, in any language: 48 digits belong to the key ID
 * that was named last before them. Keys of other protectors (TPM) have no digits and are passed over.
 * The device is an endpoint that the text names, else the file's own name when it can be that of a computer.
 * endpoints: names by `hostKey`.
 */
export const keysOfText = (
  file: string,
  text: string,
  endpoints: ReadonlyMap<string, string>,
): readonly KeyDraft[] => {
  const device = deviceOf(file, text, endpoints);
  const drafts: KeyDraft[] = [];
  let keyId = "";
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    keyId = line.match(guid)?.at(-1) ?? keyId;
    const digits = password.exec(line)?.[0];
    if (digits === undefined) continue;
    drafts.push({
      place: { file, row: index + 1 },
      keyId,
      digits,
      device,
      deviceId: "",
      directory: "",
      likelyDirectory: "manage-bde",
    });
    keyId = "";
  }
  return drafts;
};

const deviceOf = (file: string, text: string, endpoints: ReadonlyMap<string, string>): string => {
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const named = [base, ...(text.slice(0, 65_536).match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? [])]
    .map((word) => endpoints.get(hostKey(word)))
    .find((name) => name !== undefined);
  return named ?? (/^[a-z0-9-]{1,15}$/i.test(base) ? base : "");
};
