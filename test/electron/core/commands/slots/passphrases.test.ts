import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { maxSlots, signSlotFile } from "#core/vault/slot-file.ts";
import { writeSlotFiles } from "#core/vault/slot-files.ts";
import { rememberedGeneration } from "#core/vault/slot-generation.ts";
import { addWords, passphraseDesk, secret } from "./slot-desk.ts";

const passphrase = (text: string) => ({ type: "passphrase" as const, passphrase: text });

test("a second passphrase opens the vault beside the first, and both copies know it", async () => {
  const desk = await passphraseDesk();
  const slot = await desk.done("addPassphrase", { secret, passphrase: "zweite Passphrase", label: "Büro" });
  expect(slot).toMatchObject({ type: "passphrase", label: "Büro", kdf: { memoryKiB: 65_536, passes: 3 } });
  expect(await desk.opens(passphrase("zweite Passphrase"))).toBe("passphrase");
  expect(await desk.opens(secret)).toBe("passphrase");
  const [main, copy] = ["vault.json", "vault.copy.json"].map((name) =>
    readFileSync(join(desk.vault.folder, name), "utf8"),
  );
  expect(copy).toBe(main);
  expect((await desk.done("list", {})).slots.map(({ label }) => label)).toEqual(["", "Büro"]);
  expect(desk.changes()).toBe(1);
  desk.vault.close();
});

test("a changed passphrase takes the place of the old one, in the same slot", async () => {
  const desk = await passphraseDesk();
  const [slot] = (await desk.done("list", {})).slots;
  const changed = await desk.done("changePassphrase", {
    secret,
    slot: slot?.id ?? "",
    passphrase: "ganz neu und lang",
  });
  expect(changed.id).toBe(slot?.id);
  expect(await desk.opens(secret)).toBe("vault.wrong-secret");
  expect(await desk.opens(passphrase("ganz neu und lang"))).toBe("passphrase");
  expect((await desk.done("list", {})).slots).toHaveLength(1);
  desk.vault.close();
});

test("only the passphrase of a slot that is one can be changed", async () => {
  const desk = await passphraseDesk();
  const { slot } = await addWords(desk);
  for (const id of [slot.id, randomUUID()])
    expect(await desk.refused("changePassphrase", { secret, slot: id, passphrase: "ganz neu" })).toEqual({
      kind: "slots.unknown",
    });
  desk.vault.close();
});

test("nothing is changed without a secret of this vault", async () => {
  const desk = await passphraseDesk();
  const other = await passphraseDesk();
  const theirs = await addWords(other);
  const [slot] = (await desk.done("list", {})).slots;
  const id = slot?.id ?? "";
  const before = readFileSync(join(desk.vault.folder, "vault.json"), "utf8");
  for (const wrong of [
    passphrase("falsch geraten"),
    { type: "words" as const, words: theirs.words.join(" ") },
  ]) {
    const refusals = [
      await desk.refused("addPassphrase", { secret: wrong, passphrase: "ganz neu", label: "" }),
      await desk.refused("changePassphrase", { secret: wrong, slot: id, passphrase: "ganz neu" }),
      await desk.refused("prepareWords", { secret: wrong, label: "" }),
      await desk.refused("prepareShares", { secret: wrong, label: "", threshold: 2, holders: ["A", "B"] }),
      await desk.refused("revoke", { secret: wrong, slot: id }),
      await desk.refused("test", { secret: wrong }),
    ];
    for (const refusal of refusals) expect(refusal).toEqual({ kind: "vault.wrong-secret" });
  }
  expect(readFileSync(join(desk.vault.folder, "vault.json"), "utf8")).toBe(before);
  expect(desk.changes()).toBe(0);
  desk.vault.close();
  other.vault.close();
});

test("the files of another vault put in place of this one's while it is open change nothing here", async () => {
  const desk = await passphraseDesk();
  const other = await passphraseDesk();
  const theirs = await addWords(other);
  writeSlotFiles(desk.vault.folder, other.vault.slotFile());
  expect(await desk.refused("test", { secret: { type: "words", words: theirs.words.join(" ") } })).toEqual({
    kind: "vault.wrong-secret",
  });
  await desk.done("addPassphrase", { secret, passphrase: "zweite Passphrase", label: "" });
  const again = await desk.reopened(passphrase("zweite Passphrase"));
  expect(again.id).toBe(desk.vault.id);
  again.close();
  other.vault.close();
});

test("every change counts up the generation, in the slot file and in the store", async () => {
  const desk = await passphraseDesk();
  expect(rememberedGeneration(desk.vault.db)).toBe(1);
  await desk.done("addPassphrase", { secret, passphrase: "zweite Passphrase", label: "" });
  const { slot } = await addWords(desk);
  await desk.done("revoke", { secret, slot: slot.id });
  expect(desk.vault.slotFile().generation).toBe(4);
  expect(rememberedGeneration(desk.vault.db)).toBe(4);
  desk.vault.close();
});

test("two changes at the same time both count", async () => {
  const desk = await passphraseDesk();
  await Promise.all(
    ["eins eins eins", "zwei zwei zwei"].map((text) =>
      desk.done("addPassphrase", { secret, passphrase: text, label: text }),
    ),
  );
  expect((await desk.done("list", {})).slots.map(({ label }) => label).sort()).toEqual([
    "",
    "eins eins eins",
    "zwei zwei zwei",
  ]);
  expect(await desk.opens(passphrase("eins eins eins"))).toBe("passphrase");
  expect(await desk.opens(passphrase("zwei zwei zwei"))).toBe("passphrase");
  desk.vault.close();
});

test("the last slot cannot be removed, whatever its kind", async () => {
  const desk = await passphraseDesk();
  const [first] = (await desk.done("list", {})).slots;
  expect(await desk.refused("revoke", { secret, slot: first?.id ?? "" })).toEqual({
    kind: "slots.last-usable",
  });
  const { slot, words } = await addWords(desk);
  await desk.done("revoke", { secret, slot: first?.id ?? "" });
  expect(await desk.opens(secret)).toBe("vault.wrong-secret");
  const byWords = { type: "words" as const, words: words.join(" ") };
  expect(await desk.refused("revoke", { secret: byWords, slot: slot.id })).toEqual({
    kind: "slots.last-usable",
  });
  expect(await desk.refused("revoke", { secret: byWords, slot: first?.id ?? "" })).toEqual({
    kind: "slots.unknown",
  });
  expect(await desk.opens(byWords)).toBe("words");
  desk.vault.close();
});

test("a vault holds 32 slots and says so before anybody takes trouble", async () => {
  const desk = await passphraseDesk();
  const { slot } = await addWords(desk);
  const { mac: _, ...file } = desk.vault.slotFile();
  const [passphraseSlot] = file.slots;
  const template = file.slots.find(({ id }) => id === slot.id);
  if (template === undefined || passphraseSlot === undefined) throw new Error("no slot");
  const slots = [
    passphraseSlot,
    ...Array.from({ length: maxSlots - 1 }, () => ({ ...template, id: randomUUID() })),
  ];
  desk.vault.replaceSlots(signSlotFile(desk.vault.masterKey.expose(), { ...file, generation: 9, slots }));
  for (const refusal of [
    await desk.refused("addPassphrase", { secret, passphrase: "eine zu viel", label: "" }),
    await desk.refused("prepareWords", { secret, label: "" }),
    await desk.refused("prepareShares", { secret, label: "", threshold: 2, holders: ["A", "B"] }),
  ])
    expect(refusal).toEqual({ kind: "slots.too-many" });
  desk.vault.close();
});

test("what was done to the slots is listed with who and when, and never with a secret", async () => {
  const desk = await passphraseDesk();
  const added = await desk.done("addPassphrase", { secret, passphrase: "zweite Passphrase", label: "Büro" });
  await desk.done("changePassphrase", { secret, slot: added.id, passphrase: "dritte Passphrase" });
  await desk.done("test", { secret: passphrase("dritte Passphrase") });
  await desk.done("revoke", { secret, slot: added.id });
  const { events } = await desk.done("events", {});
  const facts = { slot: added.id, type: "passphrase", label: "Büro" };
  expect(events.filter(({ kind }) => kind.startsWith("slot-"))).toEqual(
    ["slot-revoked", "slot-tested", "slot-changed", "slot-added"].map((kind) => ({
      at: "2026-11-23T05:12:00.000+01:00",
      author: "Schicht A",
      kind,
      facts,
    })),
  );
  expect(events.at(-1)).toMatchObject({ kind: "created" });
  expect(JSON.stringify(events)).not.toMatch(/zweite|dritte|horse/);
  desk.vault.close();
});

test("what a screen may know of slots holds no salt, no check and nothing wrapped", async () => {
  const desk = await passphraseDesk();
  await addWords(desk);
  const text = JSON.stringify(await desk.done("list", {}));
  for (const slot of desk.vault.slotFile().slots) {
    expect(text).not.toContain(slot.check);
    expect(text).not.toContain(slot.wrap.key);
  }
  desk.vault.close();
});
