import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawPositions } from "#core/vault/slots/pending.ts";
import { addWords, slotDesk, wordsSecret } from "./slot-desk.ts";

test("words open the vault only after three of them were typed back", async () => {
  const desk = await slotDesk();
  const { pending, words, ask } = await desk.done("prepareWords", {
    secret: desk.secret,
    label: "Panzerschrank",
  });
  expect(await desk.opens(wordsSecret(words))).toBe("vault.wrong-secret");
  expect((await desk.done("list", {})).slots).toHaveLength(1);
  const slot = await desk.done("confirmWords", {
    pending,
    answers: ask.map((position) => ` ${position}. ${words[position - 1]?.toUpperCase()}`),
  });
  expect(slot).toMatchObject({ type: "words", label: "Panzerschrank", kdf: null, threshold: null });
  expect(await desk.opens(wordsSecret(words))).toBe("words");
  const again = await desk.reopened(wordsSecret(words));
  again.close();
});

test("a wrong word is named by its position, and the words stay the same", async () => {
  const desk = await slotDesk();
  const { pending, words, ask } = await desk.done("prepareWords", { secret: desk.secret, label: "" });
  const right = ask.map((position) => words[position - 1] ?? "");
  const wrong = (at: number) => (right[at] === "zoo" ? "zebra" : "zoo");
  expect(await desk.refused("confirmWords", { pending, answers: right.with(1, wrong(1)) })).toEqual({
    kind: "slots.typed-back-wrong",
    positions: [ask[1]],
  });
  expect(await desk.refused("confirmWords", { pending, answers: ["", "no word", "zoo zoo"] })).toEqual({
    kind: "slots.typed-back-wrong",
    positions: [...ask],
  });
  await desk.done("confirmWords", { pending, answers: right });
  expect(await desk.opens(wordsSecret(words))).toBe("words");
  desk.vault.close();
});

test("words that were discarded, replaced by others or confirmed before are gone", async () => {
  const desk = await slotDesk();
  const gone = { kind: "slots.pending-gone" };
  const first = await desk.done("prepareWords", { secret: desk.secret, label: "" });
  const answersOf = ({ words, ask }: typeof first) => ask.map((position) => words[position - 1] ?? "");
  const second = await desk.done("prepareWords", { secret: desk.secret, label: "" });
  expect(await desk.refused("confirmWords", { pending: first.pending, answers: answersOf(first) })).toEqual(
    gone,
  );
  await desk.done("discard", { pending: second.pending });
  expect(await desk.refused("confirmWords", { pending: second.pending, answers: answersOf(second) })).toEqual(
    gone,
  );
  const third = await desk.done("prepareWords", { secret: desk.secret, label: "" });
  await desk.done("confirmWords", { pending: third.pending, answers: answersOf(third) });
  expect(await desk.refused("confirmWords", { pending: third.pending, answers: answersOf(third) })).toEqual(
    gone,
  );
  expect(await desk.refused("sheet", { pending: third.pending, share: null, language: "de" })).toEqual(gone);
  expect(await desk.refused("confirmShares", { pending: randomUUID(), answers: [] })).toEqual(gone);
  expect((await desk.done("list", {})).slots).toHaveLength(2);
  desk.vault.close();
});

test("revoked words open nothing, also when an older copy is put back beside", async () => {
  const desk = await slotDesk();
  const { slot, words } = await addWords(desk);
  const old = readFileSync(join(desk.vault.folder, "vault.copy.json"));
  await desk.done("revoke", { secret: desk.secret, slot: slot.id });
  expect(await desk.opens(wordsSecret(words))).toBe("vault.wrong-secret");
  writeFileSync(join(desk.vault.folder, "vault.copy.json"), old);
  expect(await desk.opens(wordsSecret(words))).toBe("vault.wrong-secret");
  expect(await desk.refused("test", { secret: wordsSecret(words) })).toEqual({ kind: "vault.wrong-secret" });
  desk.vault.close();
});

test("the sheet shows the words that were drawn, and no file of the vault holds one of them", async () => {
  const desk = await slotDesk();
  const { pending, words } = await desk.done("prepareWords", { secret: desk.secret, label: "Werk 2" });
  const { html, title } = await desk.done("sheet", { pending, share: null, language: "de" });
  expect(title).toBe("Wiederherstellungswörter: test");
  for (const word of words) expect(html.includes(`>${word}<`)).toBe(true);
  expect(html.includes(desk.vault.id)).toBe(true);
  const rare = words.filter((word) => word.length > 5);
  for (const name of readdirSync(desk.vault.folder, { recursive: true, encoding: "utf8" })) {
    if (name === "backups") continue;
    const bytes = readFileSync(join(desk.vault.folder, name), "latin1");
    for (const word of rare) expect(bytes.includes(word), name).toBe(false);
  }
  expect(await desk.refused("sheet", { pending, share: 1, language: "de" })).toEqual({
    kind: "boundary.invalid-input",
    fields: ["share"],
  });
  desk.vault.close();
});

test("a slot is tested by its words, which is kept among the events", async () => {
  const desk = await slotDesk();
  const { slot, words } = await addWords(desk, "Panzerschrank");
  expect(await desk.done("test", { secret: wordsSecret(words) })).toEqual(slot);
  const [newest] = (await desk.done("events", {})).events;
  expect(newest).toMatchObject({ kind: "slot-tested", facts: { type: "words", label: "Panzerschrank" } });
  desk.vault.close();
});

test("positions are different, in order, and each is drawn about as often as the others", () => {
  const drawn = new Map<number, number>();
  const rounds = 3000;
  for (let round = 0; round < rounds; round += 1) {
    const positions = drawPositions({ randomBytes }, 3, 24);
    expect(new Set(positions).size).toBe(3);
    expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
    for (const position of positions) drawn.set(position, (drawn.get(position) ?? 0) + 1);
  }
  expect([...drawn.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  // 375 expected, standard deviation about 18.
  for (const count of drawn.values()) expect(Math.abs(count - (rounds * 3) / 24)).toBeLessThan(120);
});
