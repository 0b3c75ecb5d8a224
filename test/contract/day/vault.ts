import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createClient } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { done, failureOf, passphrase, type WorkingDay } from "../working-day.ts";

export const keepsTheVault = (day: () => WorkingDay): void => {
  describe("the vault", () => {
    test("answers nothing but its own state while no vault is open", async () => {
      expect(done(await day().client.vault.status({}))).toEqual({ state: "locked" });
      for (const asked of [
        day().client.systems.list({}),
        day().client.keys.find({ text: "NW-" }),
        day().client.incidents.list({}),
        day().client.printing.contactTree({ language: "de" }),
      ])
        expect(failureOf(await asked)).toEqual({ kind: "vault.locked" });
    });

    test("is made, is open then, and everybody is told", async () => {
      const made = done(
        await day().client.vault.create({
          folder: day().vaults,
          name: "nordwerk",
          passphrase,
          operator: "Schicht A",
        }),
      );
      expect(made).toMatchObject({
        path: day().vault,
        name: "nordwerk",
        operator: "Schicht A",
        readOnly: false,
      });
      expect(done(await day().client.vault.status({}))).toEqual({ state: "open", vault: made });
      await expect
        .poll(() => day().heardOf("vault", "changed"))
        .toContainEqual({ status: { state: "open", vault: made }, reason: "opened" });
    });

    test("is closed by locking, and opens with its passphrase only", async () => {
      done(await day().client.vault.lock({}));
      expect(done(await day().client.vault.status({}))).toEqual({ state: "locked" });
      await expect
        .poll(() => day().heardOf("vault", "changed"))
        .toContainEqual({ status: { state: "locked" }, reason: "locked" });

      const wrong = await day().client.vault.open({
        path: day().vault,
        secret: { type: "passphrase", passphrase: `${passphrase} ` },
        operator: "X",
      });
      expect(failureOf(wrong)).toEqual({ kind: "vault.wrong-secret" });
      expect(done(await day().client.vault.status({}))).toEqual({ state: "locked" });
      expect(done(await day().open())).toMatchObject({ operator: "Schicht A" });
    });

    test("stays shut for a second Blackstart as long as the first has it open", async () => {
      const second = await day().under.start(join(day().profiles, "second"));
      try {
        const other = createClient(contract, second.transport);
        const refused = await other.vault.open({
          path: day().vault,
          secret: { type: "passphrase", passphrase },
          operator: "Schicht B",
        });
        expect(failureOf(refused)).toEqual({ kind: "vault.in-use", path: day().vault });
        done(await day().client.vault.lock({}));
        done(
          await other.vault.open({
            path: day().vault,
            secret: { type: "passphrase", passphrase },
            operator: "Schicht B",
          }),
        );
      } finally {
        await second.stop();
      }
      expect(done(await day().open())).toMatchObject({ operator: "Schicht A" });
    });

    test("does not take a folder for a vault that is none", async () => {
      const folder = join(day().vaults, "leer.blackstart");
      mkdirSync(folder);
      const refused = await day().client.vault.open({
        path: folder,
        secret: { type: "passphrase", passphrase },
        operator: "A",
      });
      expect(failureOf(refused)).toMatchObject({ kind: "vault.not-a-vault", path: folder });
      expect(done(await day().open())).toMatchObject({ path: day().vault });
    });
  });
};
