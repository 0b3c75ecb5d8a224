import { describe, expect, test } from "vitest";
import { done, failureOf, type WorkingDay } from "../working-day.ts";

export const guidesAndReveals = (day: () => WorkingDay): void => {
  describe("a runbook", () => {
    let run: string;
    /** The step the run stands at: the host names it when another one is answered. */
    const current = async () => {
      const step = "no-such-step";
      const answer = await day().client.runs.answer({
        incident: day().incident,
        run,
        step,
        result: "done",
        reason: "",
      });
      expect(failureOf(answer)).toMatchObject({ kind: "runs.not-current" });
      return (failureOf(answer) as { current: string }).current;
    };
    const answer = async (more: { choice?: string; confirmedBy?: string[] } = {}) =>
      day().client.runs.answer({
        incident: day().incident,
        run,
        step: await current(),
        result: "done",
        reason: "",
        ...more,
      });

    test("is run on a system step by step; a point of no return needs two different people", async () => {
      ({ run } = done(
        await day().client.runs.start({ incident: day().incident, runbook: "dc-first", system: "AD-DC1" }),
      ));
      done(await answer());
      done(await answer());
      const alone = await answer({ confirmedBy: ["Schicht A"] });
      expect(failureOf(alone)).toEqual({ kind: "runs.people-missing", needed: 2, named: 1 });
      const twice = await answer({ confirmedBy: ["Schicht A", "Schicht A"] });
      expect(failureOf(twice)).toEqual({ kind: "runs.people-missing", needed: 2, named: 1 });
      done(await answer({ confirmedBy: ["Schicht A", "Zeugin B"] }));
    });

    test("stands at the same step after the vault was locked and opened again", async () => {
      const before = await current();
      done(await day().client.vault.lock({}));
      done(await day().open());
      expect(await current()).toBe(before);
      const shown = done(await day().client.runs.show({ incident: day().incident, run }));
      expect(shown.run).toMatchObject({ runbook: "dc-first", system: "AD-DC1", status: "open" });
      expect(shown.run.answers).toHaveLength(3);
      expect(shown.run.answers[2]?.confirmedBy).toEqual(["Schicht A", "Zeugin B"]);
      expect(shown.markdown).toContain("Point of no return");
    });
  });

  describe("a recovery key", () => {
    test("is found without its digits, and shown only after the log says so", async () => {
      const { matches } = done(await day().client.keys.find({ text: "NW-KS-LT0001" }));
      expect(matches.length).toBeGreaterThan(0);
      expect(JSON.stringify(matches)).not.toMatch(/\d{6}-\d{6}/);
      const [key] = matches;
      if (key === undefined) throw new Error("no key");
      const purpose = "Start verlangt den Schlüssel";
      const shown = done(
        await day().client.keys.reveal({ record: key.id, purpose, incident: day().incident }),
      );
      expect(shown.recoveryKey).toBe("144342-217261-032076-531212-584364-389103-315898-080740");

      const { entries } = done(await day().client.journal.entries({ incident: day().incident, limit: 1 }));
      expect(entries[0]).toMatchObject({
        seq: shown.seq,
        kind: "key.revealed/1",
        body: { record: key.id, keyId: key.keyId, device: "NW-KS-LT0001", purpose },
      });
      expect(JSON.stringify(entries)).not.toContain(shown.recoveryKey);
    });

    test("is also found by the first eight characters of its ID", async () => {
      const { matches } = done(await day().client.keys.find({ text: "3c744801" }));
      expect(matches.map(({ deviceName }) => deviceName)).toEqual(["NW-KS-LT0001"]);
    });
  });
};
