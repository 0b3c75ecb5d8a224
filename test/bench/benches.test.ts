import { describe, expect, test } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { ensureBuilt } from "../support/built.ts";
import { skipBecause } from "../support/skip.ts";
import { tempDir } from "../support/temp-dir.ts";
import { benches, runBench } from "./benches.ts";
import { compare, tableLines } from "./line.ts";
import { alternate, median, quantile } from "./rounds.ts";

/** That the benches run and measure something; how fast is for `npm run bench` on a quiet computer. */

ensureBuilt();

test.for(benches)("$id runs on a hundredth of its data and measures every line", async ({ id }, context) => {
  const bench = benches.find((each) => each.id === id);
  if (bench === undefined) throw new Error("unknown");
  if (id === "P9" && findBrowser() === null) skipBecause(context, "no Chrome, Chromium or Edge is installed");
  const said: string[] = [];
  const lines = await runBench(bench, {
    rounds: 1,
    parent: tempDir("bench"),
    smaller: 100,
    say: (line) => said.push(line),
  });
  expect(said[0]).toContain(id);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line.id).toBe(id);
    for (const measured of [line.oursMs, line.theirsMs, line.ratio, ...line.spread])
      expect(measured).toBeGreaterThan(0);
  }
});

describe("what the table says", () => {
  const measured = (...ms: readonly number[]) => ({ name: "", ms });
  const line = (target: { atMost: number } | { atLeast: number } | null) =>
    compare(
      { id: "P0", what: "ours", against: "theirs", target },
      measured(30, 10, 20),
      measured(10, 40, 10),
    );

  test("a cost is ours by theirs, a rate theirs by ours, both of medians", () => {
    expect(line({ atMost: 2 })).toMatchObject({ oursMs: 20, theirsMs: 10, ratio: 2, verdict: "holds" });
    expect(line({ atMost: 1.9 })).toMatchObject({ ratio: 2, verdict: "missed" });
    expect(line({ atLeast: 0.5 })).toMatchObject({ ratio: 0.5, verdict: "holds" });
    expect(line({ atLeast: 0.6 })).toMatchObject({ ratio: 0.5, verdict: "missed" });
    expect(line(null)).toMatchObject({ ratio: 2, verdict: "shown" });
  });

  test("columns stand below each other", () => {
    const [heading = "", first = "", second = ""] = tableLines([line({ atMost: 2 }), line({ atLeast: 0.6 })]);
    expect(first).toContain("≤ 2  holds");
    expect(second).toContain("≥ 0.6  missed");
    expect(first.indexOf("theirs")).toBe(second.indexOf("theirs"));
    expect(heading.indexOf("against")).toBe(first.indexOf("theirs"));
  });

  test("medians and quantiles of few values", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
  });

  test("rounds alternate, begin with another side each time, and do not count the first", async () => {
    const order: string[] = [];
    const side = (name: string) => ({ name, measure: () => order.push(name) });
    const [a, b] = await alternate(2, [side("a"), side("b")]);
    expect(order.join("")).toBe("ababba");
    expect([a?.ms.length, b?.ms.length]).toEqual([2, 2]);
  });
});
