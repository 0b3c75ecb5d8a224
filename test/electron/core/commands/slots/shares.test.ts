import { expect, test } from "vitest";
import { addShares, addWords, slotDesk } from "./slot-desk.ts";

const shares = (sheets: readonly string[]) => ({ type: "shares" as const, shares: [...sheets] });

test("sheets open the vault together only after a word of each was typed back", async () => {
  const desk = await slotDesk();
  const drawn = await desk.done("prepareShares", {
    secret: desk.secret,
    label: "Leitung",
    threshold: 2,
    holders: ["Anke", "Bernd", "Clara"],
  });
  expect(drawn.sheets.map(({ number, holder }) => [number, holder])).toEqual([
    [1, "Anke"],
    [2, "Bernd"],
    [3, "Clara"],
  ]);
  const sheets = drawn.sheets.map(({ words }) => words.join(" "));
  expect(await desk.opens(shares(sheets))).toBe("vault.share-refused");
  const answers = drawn.sheets.map(({ words, ask }) => words[ask - 1] ?? "");
  const slot = await desk.done("confirmShares", { pending: drawn.pending, answers });
  expect(slot).toMatchObject({
    type: "shares",
    threshold: 2,
    holders: ["Anke", "Bernd", "Clara"],
    kdf: null,
  });
  expect(await desk.opens(shares([sheets[2] ?? "", sheets[0] ?? ""]))).toBe("shares");
  expect(await desk.opens(shares([sheets[1] ?? ""]))).toBe("vault.shares-too-few");
  const again = await desk.reopened(shares(sheets.slice(1)));
  again.close();
});

test("a sheet whose word was typed back wrongly or not at all is named by its number", async () => {
  const desk = await slotDesk();
  const { pending, sheets } = await desk.done("prepareShares", {
    secret: desk.secret,
    label: "",
    threshold: 2,
    holders: ["A", "B", "C"],
  });
  const answers = sheets.map(({ words, ask }) => words[ask - 1] ?? "");
  const other = answers[1] === "zoo" ? "zebra" : "zoo";
  expect(await desk.refused("confirmShares", { pending, answers: answers.with(1, other) })).toEqual({
    kind: "slots.typed-back-wrong",
    positions: [2],
  });
  expect(await desk.refused("confirmShares", { pending, answers: answers.slice(0, 1) })).toEqual({
    kind: "slots.typed-back-wrong",
    positions: [2, 3],
  });
  expect(await desk.refused("confirmWords", { pending, answers: ["", "", ""] })).toEqual({
    kind: "slots.pending-gone",
  });
  await desk.done("confirmShares", { pending, answers });
  desk.vault.close();
});

test("each holder has a sheet of their own on paper", async () => {
  const desk = await slotDesk();
  const { pending, sheets } = await desk.done("prepareShares", {
    secret: desk.secret,
    label: "Leitung",
    threshold: 2,
    holders: ["Anke", "Bernd"],
  });
  for (const { number, holder, words } of sheets) {
    const { html, title } = await desk.done("sheet", { pending, share: number, language: "en" });
    expect(title).toBe(`Sheet ${number} of 2: test`);
    expect(html.includes(holder)).toBe(true);
    const shown = html.match(/<span>([a-z]+)<\/span><\/li>/g)?.map((item) => item.replace(/<[^>]*>/g, ""));
    expect(shown).toEqual([...words]);
  }
  for (const share of [null, 3])
    expect(await desk.refused("sheet", { pending, share, language: "en" })).toEqual({
      kind: "boundary.invalid-input",
      fields: ["share"],
    });
  desk.vault.close();
});

test("one holder's sheet is tested alone: whose it is, or what is wrong with it", async () => {
  const desk = await slotDesk();
  const { slot, sheets } = await addShares(desk);
  const [, bernd = ""] = sheets;
  expect(await desk.done("testShare", { share: bernd })).toEqual({ slot, number: 2, holder: "Bernd" });
  const [newest] = (await desk.done("events", {})).events;
  expect(newest).toMatchObject({
    kind: "slot-tested",
    facts: { sheet: 2, holder: "Bernd", label: "Leitung" },
  });
  const misread = bernd.split(" ").with(9, "xx").join(" ");
  expect(await desk.refused("testShare", { share: misread })).toEqual({
    kind: "vault.share-refused",
    entered: 1,
    number: null,
    holder: "",
    reason: "unknown-word",
    position: 10,
  });
  await desk.done("revoke", { secret: desk.secret, slot: slot.id });
  expect(await desk.refused("testShare", { share: bernd })).toMatchObject({
    kind: "vault.share-refused",
    reason: "other-vault",
  });
  desk.vault.close();
});

test("sheets prove who asks for a change as well as a passphrase does", async () => {
  const desk = await slotDesk();
  const { sheets } = await addShares(desk);
  const words = await addWords(desk);
  await desk.done("revoke", { secret: shares(sheets.slice(0, 2)), slot: words.slot.id });
  expect(await desk.refused("revoke", { secret: shares(sheets.slice(0, 1)), slot: words.slot.id })).toEqual({
    kind: "vault.shares-too-few",
    entered: 1,
    needed: 2,
  });
  desk.vault.close();
});

test("sheets of two sets of one vault do not mix", async () => {
  const desk = await slotDesk();
  const one = await addShares(desk);
  const two = await addShares(desk, 2, ["Dora", "Emil"]);
  expect(await desk.refused("test", { secret: shares([one.sheets[0] ?? "", two.sheets[1] ?? ""]) })).toEqual({
    kind: "vault.share-refused",
    entered: 2,
    number: 2,
    holder: "Emil",
    reason: "other-set",
    position: null,
  });
  desk.vault.close();
});
