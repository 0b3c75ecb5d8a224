import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleData } from "./sample-data.ts";

const bytes = (path: string) => readFileSync(path);

test("every sample input is there", () => {
  expect(Object.values(sampleData).filter((path) => statSync(path).size === 0)).toEqual([]);
});

test("the sample inputs keep the bytes of their first delivery, byte order marks and Windows-1252 included", () => {
  expect([...bytes(sampleData.systems).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes(sampleData.systems).includes("\r\n")).toBe(true);
  // "ü" as one byte: read as UTF-8 it would be damaged.
  expect(bytes(sampleData.contactsCsv).includes(Buffer.from([0xfc]))).toBe(true);
  expect(bytes(sampleData.contactsCsv).toString("utf8")).toContain("\ufffd");
  const digests = Object.values(sampleData)
    .filter((path) => statSync(path).isFile())
    .sort();
  const whole = digests.reduce((hash, path) => hash.update(bytes(path)), createHash("sha256")).digest("hex");
  expect(whole).toBe("4567a2e73bcdcda4a9db63c1da99291568b79e596fbd68c71073a630a8a06b26");
});
