import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { done, failureOf, type WorkingDay } from "../working-day.ts";

export const tellsAboutItself = (day: () => WorkingDay): void => {
  describe("the window", () => {
    test("says which host it runs in and in which version", async () => {
      const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
      expect(done(await day().client.app.info({}))).toMatchObject({ host: day().under.kind, version });
    });

    test("keeps a setting, and leaves the others as they are", async () => {
      done(await day().client.settings.write({ scale: 150 }));
      done(await day().client.settings.write({ theme: "dark" }));
      expect(done(await day().client.settings.read({}))).toMatchObject({
        scale: 150,
        theme: "dark",
        contrast: "normal",
      });
    });
  });

  describe("a request that nobody declared", () => {
    test("is refused when its fields are wrong: their names are told, their values are not", async () => {
      const answer = await day().host.transport.call(
        "vault",
        "open",
        {
          path: day().vault,
          secret: { type: "passphrase", passphrase: { typed: "Geheimnis 4711" } },
          operator: "A",
          remember: "Geheimnis 4712",
        },
        {},
      );
      const failure = failureOf(answer) as { kind: string; fields: string[] };
      expect(failure.kind).toBe("boundary.invalid-input");
      expect(failure.fields.toSorted()).toEqual(["remember", "secret.passphrase"]);
      expect(JSON.stringify(answer)).not.toContain("Geheimnis");
    });

    test.each([
      ["vault", "unlockEverything"],
      ["shell", "run"],
      ["vault", "changed"],
      ["__proto__", "toString"],
      ["vault", "constructor"],
    ])("is refused when there is no call %s.%s", async (area, call) => {
      const answer = await day().host.transport.call(area, call, {}, {});
      expect(failureOf(answer)).toEqual({ kind: "boundary.invalid-input", fields: ["call"] });
    });
  });
};
