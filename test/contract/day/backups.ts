import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { done, failureOf, passphrase, type WorkingDay } from "../working-day.ts";

const secret = { type: "passphrase" as const, passphrase };

export const keepsBackups = (day: () => WorkingDay): void => {
  describe("backups", () => {
    test("were made before the imports of the day, and one more by hand lies on a second medium as well", async () => {
      const { backups } = day().client;
      expect(done(await backups.list({})).backups.map(({ reason }) => reason)).toContain("before-import");
      const second = join(day().medium, "zweites");
      expect(failureOf(await backups.setSecondMedium({ path: second }))).toEqual({
        kind: "files.not-found",
        path: second,
      });
      done(await backups.setSecondMedium({ path: day().medium }));
      const made = done(await backups.make({}));
      expect(made).toMatchObject({ reason: "by-hand", verdict: "whole", sameKey: true, medium: "vault" });
      expect(made.contents.entries).toBeGreaterThan(0);
      const listed = done(await backups.list({}));
      expect(listed.secondMedium).toEqual({ path: day().medium, present: true });
      expect(
        listed.backups.filter(({ madeAt }) => madeAt === made.madeAt).map(({ medium }) => medium),
      ).toEqual(["vault", "second"]);
      await expect.poll(() => day().heardOf("backups", "changed")).not.toEqual([]);
    });

    test("are checked page by page and chain by chain", async () => {
      const { backups } = day().client;
      const newest = done(await backups.list({})).backups.find(({ reason }) => reason === "by-hand");
      expect(done(await backups.check({ path: newest?.path ?? "" }))).toEqual({ whole: true, detail: "" });
      expect(failureOf(await backups.check({ path: day().vault }))).toEqual({ kind: "backups.unknown" });
    });

    test("become a vault of their own that opens with the secrets of their day; nothing is written over", async () => {
      const { client, medium } = day();
      const newest = done(await client.backups.list({})).backups.find(({ reason }) => reason === "by-hand");
      const wish = { backup: newest?.path ?? "", parent: medium, name: "zurück" };
      const restored = done(await client.doctor.restore(wish));
      expect(restored).toEqual({ path: join(medium, "zurück.blackstart"), madeAt: newest?.madeAt });
      expect(failureOf(await client.doctor.restore(wish))).toEqual({
        kind: "files.exists",
        path: restored.path,
      });
      expect(failureOf(await client.doctor.restore({ ...wish, backup: day().vault, name: "x" }))).toEqual({
        kind: "vault.in-use",
        path: day().vault,
      });
      expect(existsSync(join(medium, "x.blackstart"))).toBe(false);
      done(await client.vault.lock({}));
      const opened = await client.vault.open({ path: restored.path, secret, operator: "Schicht A" });
      expect(done(opened)).toMatchObject({ name: "zurück", readOnly: false });
      expect(done(await client.journal.entries({ incident: day().incident, limit: 1 })).total).toBe(
        newest?.contents.entries,
      );
      done(await client.vault.lock({}));
      done(await day().open());
    });
  });

  describe("a leaked secret", () => {
    test("is answered with a new master key: it opens nothing any more, and the work goes on", async () => {
      const { client } = day();
      const leaked = { type: "passphrase" as const, passphrase: "auf dem Zettel am Monitor" };
      done(await client.slots.addPassphrase({ secret, passphrase: leaked.passphrase, label: "Zettel" }));
      const changed = done(await client.slots.rekey({ secret, keep: [], removeBackups: true }));
      expect(changed.ended.map(({ label }) => label)).toContain("Zettel");
      expect(changed.backupsRemoved).toBeGreaterThan(0);
      expect(done(await client.vault.status({}))).toMatchObject({ state: "open", vault: { notices: [] } });
      done(await client.journal.note({ incident: day().incident, text: "Schlüssel des Tresors gewechselt" }));
      for (const { sameKey } of done(await client.backups.list({})).backups) expect(sameKey).toBe(true);
      done(await client.vault.lock({}));
      expect(
        failureOf(await client.vault.open({ path: day().vault, secret: leaked, operator: "X" })),
      ).toEqual({ kind: "vault.wrong-secret" });
      expect(done(await day().open())).toMatchObject({ notices: [] });
    });
  });
};
