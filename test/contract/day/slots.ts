import { describe, expect, test } from "vitest";
import { done, failureOf, passphrase, type WorkingDay } from "../working-day.ts";

const secret = { type: "passphrase" as const, passphrase };

/** Other ways into the vault: recovery words and holders' sheets. The vault is open before and after. */
export const keepsTheSlots = (day: () => WorkingDay): void => {
  describe("the key slots", () => {
    let words: readonly string[] = [];
    let sheets: readonly string[] = [];

    const openWith = async (given: Parameters<WorkingDay["client"]["vault"]["open"]>[0]["secret"]) => {
      done(await day().client.vault.lock({}));
      return day().client.vault.open({ path: day().vault, secret: given, operator: "Schicht A" });
    };

    test("begin with the passphrase, and with who made the vault", async () => {
      const { slots } = done(await day().client.slots.list({}));
      expect(slots).toMatchObject([{ type: "passphrase", threshold: null, holders: [] }]);
      expect(slots[0]?.kdf?.memoryKiB).toBeGreaterThanOrEqual(64 * 1024);
      const { events } = done(await day().client.slots.events({}));
      expect(events.at(-1)).toMatchObject({ kind: "created", author: "Schicht A" });
    });

    test("do not change without a secret", async () => {
      const wrong = { type: "passphrase" as const, passphrase: "geraten" };
      const [slot] = done(await day().client.slots.list({})).slots;
      for (const refused of [
        await day().client.slots.prepareWords({ secret: wrong, label: "" }),
        await day().client.slots.revoke({ secret: wrong, slot: slot?.id ?? "" }),
      ])
        expect(failureOf(refused)).toEqual({ kind: "vault.wrong-secret" });
      expect(failureOf(await day().client.slots.revoke({ secret, slot: slot?.id ?? "" }))).toEqual({
        kind: "slots.last-usable",
      });
    });

    test("get recovery words once they were printed and typed back", async () => {
      const label = "Panzerschrank";
      const drawn = done(await day().client.slots.prepareWords({ secret, label }));
      words = drawn.words;
      const { pending } = drawn;
      const sheet = done(await day().client.slots.sheet({ pending, share: null, language: "de" }));
      expect(words.every((word) => sheet.html.includes(`>${word}<`))).toBe(true);
      expect(/<script|<link|\ssrc="(?!data:)|https?:\/\/(?!www\.w3\.org)/i.test(sheet.html)).toBe(false);

      const right = drawn.ask.map((position) => words[position - 1] ?? "");
      const first = right[0] === "zoo" ? "zebra" : "zoo";
      const refused = await day().client.slots.confirmWords({ pending, answers: right.with(0, first) });
      expect(failureOf(refused)).toEqual({ kind: "slots.typed-back-wrong", positions: [drawn.ask[0]] });
      expect(done(await day().client.slots.confirmWords({ pending, answers: right }))).toMatchObject({
        type: "words",
        label,
      });
      await expect.poll(() => day().heardOf("slots", "changed")).toContainEqual({});
      expect(done(await openWith({ type: "words", words: words.join("\n") }))).toMatchObject({
        path: day().vault,
        notices: [],
      });
    });

    test("get a set of sheets of which any two open the vault", async () => {
      const { pending, sheets: drawn } = done(
        await day().client.slots.prepareShares({
          secret: { type: "words", words: words.join(" ") },
          label: "Leitung",
          threshold: 2,
          holders: ["Anke Böhm", "Bernd Özdemir", "Clara Weiß"],
        }),
      );
      sheets = drawn.map((sheet) => sheet.words.join(" "));
      const answers = drawn.map((sheet) => sheet.words[sheet.ask - 1] ?? "");
      done(await day().client.slots.confirmShares({ pending, answers }));
      const [anke = "", bernd = "", clara = ""] = sheets;
      expect(done(await day().client.slots.testShare({ share: bernd }))).toMatchObject({
        number: 2,
        holder: "Bernd Özdemir",
      });
      expect(failureOf(await openWith({ type: "shares", shares: [clara] }))).toEqual({
        kind: "vault.shares-too-few",
        entered: 1,
        needed: 2,
      });
      expect(failureOf(await openWith({ type: "shares", shares: [clara, clara] }))).toMatchObject({
        kind: "vault.share-refused",
        entered: 2,
        holder: "Clara Weiß",
        reason: "repeated",
      });
      done(await openWith({ type: "shares", shares: [clara, anke] }));
    });

    test("show from outside what opens the vault, and no more than that", async () => {
      const { slots } = done(await day().client.vault.inspect({ path: day().vault }));
      expect(slots.map(({ type, threshold }) => [type, threshold])).toEqual([
        ["passphrase", null],
        ["words", null],
        ["shares", 2],
      ]);
    });

    test("forget drawn words at the lock", async () => {
      const { pending, words: drawn } = done(await day().client.slots.prepareWords({ secret, label: "" }));
      done(await openWith(secret));
      const answers = drawn.slice(0, 3);
      expect(failureOf(await day().client.slots.confirmWords({ pending, answers }))).toEqual({
        kind: "slots.pending-gone",
      });
    });

    test("open nothing once they are revoked, and what was done stays listed", async () => {
      const { slots } = done(await day().client.slots.list({}));
      for (const { id, type } of slots)
        if (type !== "passphrase") done(await day().client.slots.revoke({ secret, slot: id }));
      expect(failureOf(await openWith({ type: "words", words: words.join(" ") }))).toEqual({
        kind: "vault.wrong-secret",
      });
      expect(failureOf(await openWith({ type: "shares", shares: [...sheets] }))).toMatchObject({
        kind: "vault.share-refused",
        reason: "other-vault",
      });
      done(await day().open());
      const { events } = done(await day().client.slots.events({}));
      expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual(["slot-revoked", "slot-revoked"]);
      expect(done(await day().client.slots.test({ secret }))).toMatchObject({ type: "passphrase" });
    });
  });
};
