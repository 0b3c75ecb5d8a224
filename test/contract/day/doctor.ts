import { describe, expect, test } from "vitest";
import { examinedParts } from "#shared/contract/areas/keeping.ts";
import { done, failureOf, passphrase, type WorkingDay } from "../working-day.ts";

export const examinesTheVault = (day: () => WorkingDay): void => {
  describe("the doctor", () => {
    test("examines the open vault while work in it goes on, and finds every part whole", async () => {
      const { client, incident } = day();
      const examining = client.doctor.examineOpen({}, { operation: "examination" });
      const note = await client.journal.note({ incident, text: "written while the vault was examined" });
      expect(note.ok).toBe(true);
      const report = done(await examining);
      expect(report.examined.filter(({ verdict }) => verdict === "damaged")).toEqual([]);
      expect(report.whole).toBe(true);
      expect([...new Set(report.examined.map(({ part }) => part))]).toEqual([...examinedParts]);
    });

    test("examines a vault by its folder: with its secret whole, with a wrong one not at all", async () => {
      const { client, vault } = day();
      done(await client.vault.lock({}));
      const asked = (secret: string) =>
        client.doctor.examine({ path: vault, secret: { type: "passphrase", passphrase: secret } });
      const report = done(await asked(passphrase));
      expect(report).toMatchObject({ path: vault, whole: true });
      expect(report.examined.filter(({ verdict }) => verdict === "not-checked")).toEqual([]);
      expect(failureOf(await asked("something else"))).toEqual({ kind: "vault.wrong-secret" });
      const outside = done(await client.doctor.examine({ path: vault, secret: null }));
      expect(outside.examined).toContainEqual(
        expect.objectContaining({ part: "pages", verdict: "not-checked", facts: { reason: "no-secret" } }),
      );
      expect(failureOf(await client.doctor.examine({ path: `${vault}-none`, secret: null }))).toMatchObject({
        kind: "vault.not-found",
      });
      done(await day().open());
    });
  });
};
