import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { done, failureOf, type WorkingDay } from "../working-day.ts";

export const writesToTheMedium = (day: () => WorkingDay): void => {
  describe("what leaves the machine", () => {
    test("the contact tree is one page that loads nothing and runs nothing", async () => {
      const { html } = done(await day().client.printing.contactTree({ language: "de" }));
      const { contacts } = done(await day().client.contacts.list({}));
      expect(html).toContain(contacts[0]?.name);
      expect(html).not.toMatch(/<script|<link|\ssrc="(?!data:)|https?:\/\//i);
    });

    test("the contact tree as PDF is whole on the medium, and never replaces a file", async () => {
      const to = join(day().medium, "telefonbaum.pdf");
      const print = () => day().client.printouts.pdf({ document: "contact-tree", language: "de", to });
      if (!done(await day().client.app.info({})).pdf) {
        expect(failureOf(await print())).toMatchObject({ kind: "printouts.no-printer" });
        return;
      }
      const printed = done(await print());
      const bytes = readFileSync(to);
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      expect(printed).toMatchObject({ path: to, bytes: bytes.length });
      expect(printed.pages).toBeGreaterThan(0);
      expect(failureOf(await print())).toEqual({ kind: "files.exists", path: to });
      expect(readdirSync(day().medium)).toEqual(["telefonbaum.pdf"]);
    });

    test("the archive is whole on the medium, and one changed byte in it shows", async () => {
      const archive = done(
        await day().client.exports.incidentArchive({
          incident: day().incident,
          to: day().medium,
          language: "de",
        }),
      );
      const verify = async () => done(await day().client.exports.verifyArchive({ path: archive.path }));
      const checked = await verify();
      expect(checked).toMatchObject({
        whole: true,
        entries: archive.entries,
        publicKey: archive.publicKey,
      });
      expect(checked.findings.filter(({ verdict }) => verdict === "broken")).toEqual([]);

      const log = join(archive.path, "incident.jsonl");
      const text = readFileSync(log, "utf8");
      writeFileSync(log, text.replace("Leitstand", "Leerstand"));
      const changed = await verify();
      expect(changed.whole).toBe(false);
      expect(changed.findings).toContainEqual(
        expect.objectContaining({ verdict: "broken", code: "file-changed" }),
      );
    });
  });
};
