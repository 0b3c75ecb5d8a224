import { describe, expect, test } from "vitest";
import { systemClock } from "#core/host-services/system-clock.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { done, failureOf, now, type WorkingDay } from "../working-day.ts";

export const runsTheIncident = (day: () => WorkingDay): void => {
  describe("an incident", () => {
    test("is declared over the affected systems, and is in the list", async () => {
      const ids = done(await day().client.systems.list({})).systems.map(({ id }) => id);
      const unknown = await day().client.incidents.declare({
        title: "Nichts geht",
        kind: "emergency",
        noticedAt: now(),
        drill: false,
        systems: [...ids, "NIE-GEHÖRT"],
      });
      expect(failureOf(unknown)).toEqual({ kind: "systems.unknown", ids: ["NIE-GEHÖRT"] });
      const declared = {
        title: "Stromausfall Hamburg",
        kind: "emergency",
        noticedAt: now(),
        drill: false,
      } as const;
      ({ incident: day().incident } = done(
        await day().client.incidents.declare({ ...declared, systems: ids }),
      ));
      const { incidents } = done(await day().client.incidents.list({}));
      expect(incidents).toHaveLength(1);
      expect(incidents[0]).toMatchObject({
        id: day().incident,
        title: "Stromausfall Hamburg",
        closedAt: null,
      });
    });

    test("says what to start first, and shows the circle instead of hiding it", async () => {
      const order = done(await day().client.incidents.startNow({ incident: day().incident }));
      const queue = order.queue.map(({ system }) => system);
      expect(queue).toEqual(expect.arrayContaining(["PWR-HH", "PWR-KS"]));
      expect(queue).not.toContain("NET-CORE-HH");
      expect(order.cycles.map(({ members }) => members.toSorted())).toEqual([
        ["AD-DC1", "DNS-1", "VIRT-CL1"],
      ]);
      expect(order.cycles[0]?.breakIn).toContainEqual(
        expect.objectContaining({ system: "AD-DC1", id: "dc-first" }),
      );
      expect(order.unknown).toContainEqual({ system: "CALL-1", dependency: "GIBTSNICHT-9" });
    });

    test("takes a note as it was written, and tells the screens", async () => {
      const text = "Übergabe: „Leitstand“ läuft <b>nicht</b>; Rückruf 14:05";
      const { seq } = done(
        await day().client.journal.note({ incident: day().incident, text, system: "SCADA-1" }),
      );
      const { entries } = done(await day().client.journal.entries({ incident: day().incident, limit: 1 }));
      expect(entries[0]).toMatchObject({ seq, author: "Schicht A", body: { text, system: "SCADA-1" } });
      await expect
        .poll(() => day().heardOf("journal", "appended"))
        .toContainEqual({ incident: day().incident, seq });
    });

    test("does not believe a note from the future", async () => {
      const tomorrow = nowTimestamp({ ...systemClock, nowMs: () => Date.now() + 86_400_000 });
      const refused = await day().client.journal.note({
        incident: day().incident,
        text: "morgen",
        occurredAt: tomorrow,
      });
      expect(failureOf(refused)).toMatchObject({ kind: "incidents.bad-time" });
    });

    test("moves the queue on when a system is verified, not when it has only booted", async () => {
      const queue = async () =>
        done(await day().client.incidents.startNow({ incident: day().incident })).queue.map(
          ({ system }) => system,
        );
      const set = (state: "booted" | "verified" | "deferred", reason = "") =>
        day().client.incidents.setSystemState({ incident: day().incident, system: "PWR-HH", state, reason });
      expect(failureOf(await set("deferred"))).toEqual({ kind: "incidents.reason-missing" });
      done(await set("booted"));
      expect(await queue()).not.toContain("NET-CORE-HH");
      done(await set("verified"));
      expect(await queue()).toContain("NET-CORE-HH");
      expect(await queue()).not.toContain("PWR-HH");
    });
  });
};
