import { expect, test } from "vitest";
import type { Clock } from "#shared/kernel/time.ts";
import { minutesAgo, momentAt } from "../../../renderer/ui/moment.ts";

/** Central Europe around the end of summer time 2026-10-25 03:00 -> 02:00. */
const clockAt = (utc: string): Clock => ({
  nowMs: () => Date.parse(utc),
  offsetMinutes: (atMs) => (atMs < Date.parse("2026-10-25T01:00:00Z") ? 120 : 60),
});
const morning = clockAt("2026-11-23T06:19:31Z");

test.each([
  ["07:05", "2026-11-23T07:05:00.000+01:00"],
  [" 7:05 ", "2026-11-23T07:05:00.000+01:00"],
  ["0705", "2026-11-23T07:05:00.000+01:00"],
  ["7", "2026-11-23T07:00:00.000+01:00"],
  ["7.05", "2026-11-23T07:05:00.000+01:00"],
])("%j is a time of today", (typed, moment) => {
  expect(momentAt(morning, typed)).toBe(moment);
});

test("a time that today has not seen yet was yesterday, unless the clock is only a few minutes behind", () => {
  expect(momentAt(morning, "22:40")).toBe("2026-11-22T22:40:00.000+01:00");
  expect(momentAt(morning, "07:22")).toBe("2026-11-23T07:22:00.000+01:00");
});

test.each([
  ["2026-11-21", "2026-11-21T22:40:00.000+01:00"],
  ["21.11.2026", "2026-11-21T22:40:00.000+01:00"],
  ["21.11.", "2026-11-21T22:40:00.000+01:00"],
])("with the date %j it is that day", (date, moment) => {
  expect(momentAt(morning, "22:40", date)).toBe(moment);
});

test.each([
  ["25:00", ""],
  ["07:60", ""],
  ["soon", ""],
  ["", ""],
  ["07:05", "31.02.2026"],
  ["07:05", "yesterday"],
])("%j %j is no moment", (time, date) => {
  expect(momentAt(morning, time, date)).toBeNull();
});

test("a moment before the clock change carries the offset of its own day", () => {
  expect(momentAt(clockAt("2026-10-25T10:00:00Z"), "22:40", "2026-10-24")).toBe(
    "2026-10-24T22:40:00.000+02:00",
  );
  expect(minutesAgo(clockAt("2026-10-25T01:10:00Z"), 30)).toBe("2026-10-25T02:40:00.000+02:00");
});
