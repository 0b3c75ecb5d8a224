import { expect, test } from "vitest";
import {
  displaySpan,
  displayTime,
  epochMsOf,
  isTimestamp,
  offsetOf,
  toTimestamp,
} from "#shared/kernel/time.ts";

test.each([
  [0, 0, "1970-01-01T00:00:00.000+00:00"],
  [0, 60, "1970-01-01T01:00:00.000+01:00"],
  [0, -210, "1969-12-31T20:30:00.000-03:30"],
  [Date.UTC(2026, 2, 29, 1, 0), 120, "2026-03-29T03:00:00.000+02:00"],
])("%d ms at %d minutes east of UTC is written as %s and read back", (ms, offset, written) => {
  const timestamp = toTimestamp(ms, offset);
  expect(timestamp).toBe(written);
  expect(epochMsOf(timestamp)).toBe(ms);
  expect(offsetOf(timestamp)).toBe(offset);
  expect(isTimestamp(timestamp)).toBe(true);
});

test.each([
  "2026-02-30T00:00:00.000+00:00",
  "2026-11-23T14:05:09+01:00",
  "2026-11-23T14:05:09.120Z",
  "2026-11-23T14:05:09.120-00:00",
  "2026-13-01T00:00:00.000+00:00",
  "",
])("%j is no timestamp of ours", (text) => expect(isTimestamp(text)).toBe(false));

test("a moment is shown with its offset, so that it cannot be misread", () => {
  expect(displayTime("2026-11-23T14:05:09.120+01:00")).toBe("2026-11-23 14:05 +01:00");
});

test.each([
  [0, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min"],
  [3_599_999, "59 min"],
  [11_220_000, "3 h 07 min"],
  [-90_000, "−1 min"],
])("a span of %d ms reads %s", (ms, shown) => expect(displaySpan(ms)).toBe(shown));
