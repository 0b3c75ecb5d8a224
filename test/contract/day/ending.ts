import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { done, failureOf, type HostUnderTest, type WorkingDay } from "../working-day.ts";

export const survivesAndCloses = (day: () => WorkingDay, kind: HostUnderTest["kind"]): void => {
  const entries = async () =>
    done(await day().client.journal.entries({ incident: day().incident, limit: 500 })).entries;
  const note = (text: string) => day().client.journal.note({ incident: day().incident, text });

  // Without a process of its own there is nothing that could die alone.
  if (kind !== "in-process")
    describe("a core process that dies", () => {
      test("fails the request under way, says so, and loses nothing that was acknowledged", async () => {
        const { core } = day().host;
        if (core === null) throw new Error("the host has no core process");
        const { hash } = done(await note("letzter Satz vor dem Absturz"));
        const before = await entries();
        expect(before[0]?.hash).toBe(hash);

        await core.freeze();
        const pending = note("kommt nicht mehr an");
        // Long enough for the request to be with the core.
        await pause(300);
        await core.kill();
        expect(failureOf(await pending)).toEqual({ kind: "boundary.core-ended" });
        await expect
          .poll(() => day().heardOf("vault", "changed"))
          .toContainEqual({ status: { state: "locked" }, reason: "core-ended" });

        expect(done(await day().client.vault.status({}))).toEqual({ state: "locked" });
        done(await day().open());
        expect(await entries()).toEqual(before);
      });
    });

  describe("closing the incident", () => {
    test("is the last entry; after it nothing more can be recorded", async () => {
      done(await day().client.incidents.close({ incident: day().incident, summary: "Alles läuft wieder." }));
      const refused = await day().client.journal.note({ incident: day().incident, text: "zu spät" });
      expect(failureOf(refused)).toEqual({ kind: "incidents.closed" });
      const { incidents } = done(await day().client.incidents.list({}));
      expect(incidents[0]).toMatchObject({ id: day().incident, summary: "Alles läuft wieder." });
      expect(incidents[0]?.closedAt).not.toBeNull();
      const { entries } = done(await day().client.journal.entries({ incident: day().incident, limit: 1 }));
      expect(entries[0]?.kind).toBe("incident.closed/1");
    });
  });
};
