/**
 * A property line of any version in the form of version 3.0, which the parser takes: parameters without a name become
 * types (`TEL;CELL` -> `TEL;TYPE=CELL`), quoted-printable is decoded in its own character set, line breaks in it escaped.
 */
export const toVersion3 = (text: string): string => {
  const colon = colonOf(text);
  if (colon < 0) return text;
  const [name = "", ...parameters] = text.slice(0, colon).split(";");
  const bare = parameters.some((parameter) => !parameter.includes("="));
  const encoding =
    parameterOf(parameters, "ENCODING") ?? parameters.find((parameter) => !parameter.includes("="));
  const isQuoted = parameters.some((parameter) => /QUOTED-PRINTABLE$/i.test(parameter));
  if (!bare && !isQuoted && parameterOf(parameters, "CHARSET") === undefined) return text;
  const kept = parameters
    .filter((parameter) => !/^(?:ENCODING|CHARSET)=|^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(parameter))
    .map((parameter) => (parameter.includes("=") ? parameter : `TYPE=${parameter}`));
  if (encoding !== undefined && /^(?:b|base64)$/i.test(encoding)) kept.push("ENCODING=b");
  const value = text.slice(colon + 1);
  const decoded = isQuoted ? decodeQuotedPrintable(value, parameterOf(parameters, "CHARSET")) : value;
  return `${[name, ...kept].join(";")}:${escapeVersion2(decoded)}`;
};

/** The colon between name and value: the first one outside quotation marks. */
const colonOf = (text: string): number => {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '"') quoted = !quoted;
    if (sign === ":" && !quoted) return index;
  }
  return -1;
};

const parameterOf = (parameters: readonly string[], name: string): string | undefined =>
  parameters.find((parameter) => parameter.toUpperCase().startsWith(`${name}=`))?.slice(name.length + 1);

/** Version 2.1 escapes nothing but the semicolon; 3.0 wants commas, backslashes and line breaks escaped as well. */
const escapeVersion2 = (value: string): string =>
  value
    .replace(/\\(?![;,nN\\])/g, "\\\\")
    .replace(/(?<!\\),/g, "\\,")
    .replace(/\r\n|\r|\n/g, "\\n");

/**
 * Quoted-printable -> text. charset: as the card names it; UTF-8 when it names none and the bytes are valid, else
 * Windows-1252. source: RFC 2045, section 6.7.
 */
export const decodeQuotedPrintable = (value: string, charset: string | undefined): string => {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  for (let index = 0; index < value.length; index += 1) {
    const hex = /^=([0-9A-Fa-f]{2})/.exec(value.slice(index, index + 3))?.[1];
    if (hex === undefined) bytes.push(...plain.encode(value.charAt(index)));
    else {
      bytes.push(Number.parseInt(hex, 16));
      index += 2;
    }
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
};

const decodeBytes = (bytes: Uint8Array, charset: string | undefined): string => {
  for (const label of [charset?.replaceAll('"', ""), "utf-8"]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // A character set nobody knows, or bytes that are not in it: the next one is tried.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
};
