import { expect, test } from "vitest";
import { readinessOf } from "../../../../../renderer/features/vault/slots/readiness.ts";
import { sampleSlots } from "../../../../support/preview/sample-keeping.ts";

const [passphrase, words] = sampleSlots;
if (!passphrase || !words) throw new Error("the sample has a passphrase and words");

test("one way in is too few, even on paper", () => {
  expect(readinessOf([passphrase])).toBe("oneWay");
  expect(readinessOf([words])).toBe("oneWay");
});

test("several passphrases still hang on what people remember", () => {
  expect(readinessOf([passphrase, { ...passphrase, id: "other" }])).toBe("onlyPassphrases");
});

test("a passphrase and paper are enough", () => expect(readinessOf([passphrase, words])).toBe("good"));
