import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { done, type WorkingDay } from "../working-day.ts";

export const writesToTheMedium = (day: () => WorkingDay): void => {
  describe("what leaves the machine", () => {
    test("the contact tree is one page that loads nothing and runs nothing", async () => {
      const { html } = done(await day().client.printing.contactTree({ language: "de" }));
      const { contacts } = done(await day().client.contacts.list({}));
      expect(html).toContain(contacts[0]?.name);
      expect(html).not.toMatch(/<script|<link|\ssrc="(?!data:)|https?:\/\//i);
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
