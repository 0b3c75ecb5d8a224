import { expect, test } from "vitest";
import { isReviewOverdue, reviewDue } from "#shared/domain/runbooks/review.ts";

test.each([
  ["2026-02-01", "90d", "2026-05-02"],
  ["2026-09-14", "180d", "2027-03-13"],
  ["2026-01-01", "1d", "2026-01-02"],
  ["2026-12-31", "2w", "2027-01-14"],
  ["2026-03-15", "6m", "2026-09-15"],
  ["2026-08-31", "6m", "2027-02-28"],
  ["2027-08-31", "6m", "2028-02-29"],
  ["2024-02-29", "1y", "2025-02-28"],
  ["2026-11-30", "13m", "2027-12-30"],
  ["2026-03-15", " 6 M ", "2026-09-15"],
])("reviewed %s, every %s: counts until %s", (reviewed, every, due) =>
  expect(reviewDue(reviewed, every)).toBe(due),
);

test.each([
  ["", "90d"],
  ["2026-02-01", ""],
  ["2026-02-30", "90d"],
  ["01.02.2026", "90d"],
  ["spring 2025", "90d"],
  ["2026-02-01", "90"],
  ["2026-02-01", "0d"],
  ["2026-02-01", "-1d"],
  ["2026-02-01", "quarterly"],
  ["2026-02-01", "99999d"],
])("reviewed %j, every %j: no date is made up", (reviewed, every) =>
  expect(reviewDue(reviewed, every)).toBe(""),
);

test("a review counts on its last day and not on the next", () => {
  expect(isReviewOverdue("2026-05-02", "2026-05-02")).toBe(false);
  expect(isReviewOverdue("2026-05-02", "2026-05-03")).toBe(true);
  expect(isReviewOverdue("", "2026-05-03")).toBe(false);
});
