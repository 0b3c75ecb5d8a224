import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { vaultEvents } from "#core/store/queries/vault-events.ts";
import { openVault } from "#core/vault/open-vault.ts";
import { rememberedGeneration } from "#core/vault/slot-generation.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { makeReadOnly, mountSmallDisk } from "../../../../support/mounted.ts";
import { addWords, deskOn, slotDesk } from "./slot-desk.ts";

const mebibyte = 1024 * 1024;
const passphrase = "zweite Passphrase";
const second = { type: "passphrase" as const, passphrase };

/** As the router answers it. */
const kindOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await work);
  } catch (error) {
    return failureOfError(error)?.kind ?? `unexpected: ${String(error)}`;
  }
};

test("on a write-protected medium slots are shown and tested, and every change is refused", async (context) => {
  const medium = mountSmallDisk(context, 8 * mebibyte);
  const made = await slotDesk(medium);
  made.vault.close();
  makeReadOnly(medium);
  const opened = await openVault(
    { randomBytes, clock: fixedClock() },
    made.vault.folder,
    new Redacted(made.secret),
  );
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = deskOn(opened.value, made.secret);
  const { secret } = desk;
  const [slot] = (await desk.done("list", {})).slots;
  const id = slot?.id ?? "";
  expect(await desk.done("test", { secret })).toEqual(slot);
  for (const refusal of [
    await desk.refused("addPassphrase", { secret, passphrase: "zweite Passphrase", label: "" }),
    await desk.refused("changePassphrase", { secret, slot: id, passphrase: "zweite Passphrase" }),
    await desk.refused("prepareWords", { secret, label: "" }),
    await desk.refused("prepareShares", { secret, label: "", threshold: 2, holders: ["A", "B"] }),
    await desk.refused("revoke", { secret, slot: id }),
  ])
    expect(refusal).toEqual({ kind: "store.read-only" });
  opened.value.close();
});

test("on a disk that fills up at any point a change is whole or was never made", async (context) => {
  const medium = mountSmallDisk(context, 8 * mebibyte);
  const desk = await slotDesk(medium);
  const { folder } = desk.vault;
  const file = (name: string) => readFileSync(join(folder, name), "utf8");
  const outcomes = new Set<string>();
  for (let freePages = 0; freePages <= 12; freePages += 1) {
    const before = {
      main: file("vault.json"),
      copy: file("vault.copy.json"),
      events: vaultEvents(desk.vault.db, 999),
    };
    const generation = desk.vault.slotFile().generation;
    // Else the log of the store has room of its own, and its commit never fails.
    desk.vault.db.pragma("wal_checkpoint(TRUNCATE)");
    const { bavail, bsize } = statfsSync(medium);
    writeFileSync(join(medium, "ballast"), Buffer.alloc(Math.max(0, (bavail - freePages) * bsize)));
    const answer = await kindOf(addWords(desk, `${freePages}`));
    const added = answer.startsWith("{");
    outcomes.add(added ? "added" : answer);
    rmSync(join(medium, "ballast"));
    const after = {
      main: file("vault.json"),
      copy: file("vault.copy.json"),
      events: vaultEvents(desk.vault.db, 999),
    };
    if (added) {
      expect(after.events).toHaveLength(before.events.length + 1);
      expect(after.copy).toBe(after.main);
      expect(desk.vault.slotFile().generation).toBe(generation + 1);
      expect(JSON.parse(after.main)).toMatchObject({ generation: generation + 1 });
    } else {
      expect(after.events).toEqual(before.events);
      expect(JSON.parse(after.main)).toEqual(JSON.parse(before.main));
      expect(JSON.parse(after.copy)).toEqual(JSON.parse(before.copy));
      expect(desk.vault.slotFile().generation).toBe(generation);
    }
    expect(rememberedGeneration(desk.vault.db)).toBe(desk.vault.slotFile().generation);
  }
  expect([...outcomes].sort()).toEqual(["added", "store.disk-full"]);
  const again = await desk.reopened(desk.secret);
  expect(again.notices).toEqual([]);
  again.close();
});

test("when the folder of the vault is gone, the medium is said not to answer", async () => {
  const desk = await slotDesk();
  renameSync(desk.vault.folder, `${desk.vault.folder}-pulled`);
  expect(await desk.refused("addPassphrase", { secret: desk.secret, passphrase, label: "" })).toEqual({
    kind: "store.io",
    code: "ENOENT",
  });
  renameSync(`${desk.vault.folder}-pulled`, desk.vault.folder);
  expect(await desk.opens(second)).toBe("vault.wrong-secret");
  expect(await desk.opens(desk.secret)).toBe("words");
  desk.vault.close();
});

test("damaged slot files are made whole by the next change while the vault is open", async () => {
  const desk = await slotDesk();
  for (const name of ["vault.json", "vault.copy.json"]) writeFileSync(join(desk.vault.folder, name), "{");
  expect(await desk.opens(desk.secret)).toBe("vault.slots-damaged");
  await desk.done("addPassphrase", { secret: desk.secret, passphrase, label: "" });
  expect(await desk.opens(second)).toBe("passphrase");
  expect(await desk.opens(desk.secret)).toBe("words");
  desk.vault.close();
});

test("a vault that is locked while a secret is tried is not changed any more", async () => {
  const desk = await slotDesk();
  const asked = desk.refused("addPassphrase", { secret: desk.secret, passphrase, label: "" });
  desk.vault.close();
  expect(await asked).toEqual({ kind: "vault.locked" });
  expect(await desk.opens(second)).toBe("vault.wrong-secret");
});
