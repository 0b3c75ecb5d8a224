import { expect, test } from "vitest";
import { decodeText } from "#core/imports/decode.ts";

const words = "Çelik;Größl;Süß;€ „Straße“";

test.each([
  ["UTF-8", Buffer.from(words)],
  ["UTF-8 (BOM)", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)])],
  ["UTF-16 LE", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, "utf16le")])],
  ["UTF-16 BE", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(words, "utf16le").swap16()])],
])("%s keeps every letter and drops the mark", (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: words, encoding, damaged: false });
});

test("Windows-1252 keeps umlauts, the euro sign and typographic quotes", () => {
  const bytes = Buffer.from([0xc7, 0x3b, 0xf6, 0xdf, 0x3b, 0x80, 0x84, 0x93]);
  expect(decodeText(bytes)).toEqual({ text: "Ç;öß;€„“", encoding: "Windows-1252", damaged: false });
});

test("UTF-16 without a mark is recognised", () => {
  expect(decodeText(Buffer.from("Hostname\tKeyID\r\n", "utf16le"))?.text).toBe("Hostname\tKeyID\r\n");
});

test("bytes that break the announced encoding are shown as lost and reported", () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x4d, 0xfc, 0x6c]);
  expect(decodeText(bytes)).toEqual({ text: "M\ufffdl", encoding: "UTF-8 (BOM)", damaged: true });
});

test.each([
  ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0])],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n")],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ["control characters", Buffer.from("\x01\x02\x03\x04ab")],
  ["zeros after a mark", Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0, 0x42])],
])("%s is no text", (_, bytes) => expect(decodeText(bytes)).toBeNull());
