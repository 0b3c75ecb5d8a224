/** Text of a file with the name of the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-8 (BOM)" | "UTF-16 LE" | "UTF-16 BE" | "Windows-1252";
  /** The bytes are not in the encoding that the file announces: some letters were replaced by U+FFFD. */
  readonly damaged: boolean;
}

/**
 * Bytes -> text: what a byte order mark announces, else UTF-8 when the bytes are valid, else Windows-1252, in which
 * German spreadsheets and mail programs export. null: not a text (zero bytes, control characters, a known binary format).
 */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return textOnly(announced(bytes.subarray(3), "UTF-8 (BOM)"));
  if (startsWith(bytes, [0xff, 0xfe])) return textOnly(announced(bytes.subarray(2), "UTF-16 LE"));
  if (startsWith(bytes, [0xfe, 0xff])) return textOnly(announced(bytes.subarray(2), "UTF-16 BE"));
  if (isBareUtf16(bytes)) return textOnly(announced(bytes, "UTF-16 LE"));
  if (bytes.includes(0) || startsWith(bytes, pdf)) return null;
  const utf8 = strictly(bytes, "utf-8");
  const text = utf8 ?? new TextDecoder("windows-1252").decode(bytes);
  return textOnly({ text, encoding: utf8 === null ? "Windows-1252" : "UTF-8", damaged: false });
};

const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

const labels = { "UTF-8 (BOM)": "utf-8", "UTF-16 LE": "utf-16le", "UTF-16 BE": "utf-16be" } as const;

const announced = (bytes: Uint8Array, encoding: keyof typeof labels): DecodedText => {
  const text = strictly(bytes, labels[encoding]);
  return text === null
    ? { text: new TextDecoder(labels[encoding]).decode(bytes), encoding, damaged: true }
    : { text, encoding, damaged: false };
};

const strictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 LE without a mark: in the first 4 KiB hardly an even byte, but most odd bytes are zero. */
const isBareUtf16 = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  return sample.length >= 8 && even === 0 && odd > sample.length * 0.3;
};

/** Refuses what decodes but is no text: zero characters, or more than one control character in ten. */
const textOnly = (decoded: DecodedText): DecodedText | null => {
  const sample = decoded.text.slice(0, 65_536);
  if (decoded.text.includes("\0")) return null;
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls += 1;
  }
  return controls * 10 > sample.length ? null : decoded;
};
