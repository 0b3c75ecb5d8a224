import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sampleData } from "../../support/sample-data.ts";
import { done, failureOf, importFiles, type WorkingDay } from "../working-day.ts";

export const imports = (day: () => WorkingDay): void => {
  describe("an import", () => {
    test("shows what it would do, and every defect of the file, before anything is written", async () => {
      const report = done(await day().client.imports.preview({ kind: null, paths: [sampleData.systems] }));
      expect(report.kind).toBe("systems");
      expect(report.counts).toMatchObject({ new: 46, changed: 0 });
      const codes = report.problems.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(["duplicate-id", "not-a-number", "unknown-dependency", "formula-cell"]),
      );
      expect(done(await day().client.systems.list({})).systems).toEqual([]);
    });

    test("writes what it showed, keeps a quoted line break, and changes nothing the second time", async () => {
      expect((await importFiles(day(), "systems", [sampleData.systems])).applied).toMatchObject({
        new: 46,
        changed: 0,
      });
      const { systems } = done(await day().client.systems.list({}));
      expect(systems).toHaveLength(46);
      expect(systems.find(({ id }) => id === "ERP-1")?.remarks).toMatch(
        /^Zeile 1\r?\nZeile 2; mit Semikolon$/,
      );
      const again = (await importFiles(day(), "systems", [sampleData.systems])).report;
      expect(again.counts).toMatchObject({ new: 0, changed: 0 });
    });

    test("of the whole sample company fills contacts, keys, devices and runbooks", async () => {
      await importFiles(day(), "endpoints", [sampleData.endpoints]);
      await importFiles(day(), "contacts", [sampleData.contactsCsv]);
      await importFiles(day(), "keys", [sampleData.keysRecoveryScript]);
      const runbooks = readdirSync(sampleData.runbooks).map((file) => join(sampleData.runbooks, file));
      await importFiles(day(), "runbooks", runbooks);
      const counts = done(await day().client.reference.counts({}));
      expect(counts).toMatchObject({ systems: 46, runbooks: 4 });
      expect(Math.min(counts.endpoints, counts.contacts, counts.keys)).toBeGreaterThan(20);
      const { contacts } = done(await day().client.contacts.list({}));
      expect(contacts.map((contact) => contact.name).join(" ")).toMatch(/[äöüß]/);
      await expect.poll(() => day().heardOf("reference", "changed")).toContainEqual({ kind: "runbooks" });
    });

    test("of a file that is not there says which", async () => {
      const path = join(day().medium, "fehlt.csv");
      const refused = await day().client.imports.preview({ kind: "systems", paths: [path] });
      expect(failureOf(refused)).toEqual({ kind: "files.not-found", path });
    });
  });
};
