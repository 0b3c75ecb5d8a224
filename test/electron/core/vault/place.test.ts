import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Core, createCore } from "#core/core.ts";
import { thisComputer } from "#core/host-services/this-computer.ts";
import { type Computer, placeOf } from "#core/vault/place.ts";
import { createClient } from "#shared/contract/client.ts";
import type { Client } from "#shared/contract/contract.ts";
import { contract } from "#shared/contract/contract.ts";
import type { Clock } from "#shared/kernel/time.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { good } from "../../../support/core-window.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { sampleData } from "../../../support/sample-data.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { otherComputer, testComputer } from "../../../support/test-computer.ts";
import { cheapKdf, testPassphrase, testSecret } from "../../../support/test-vault.ts";

const coreOn = async (computer: Computer, clock: Clock): Promise<{ core: Core; client: Client }> => {
  const core = await createCore({
    push: () => {},
    clock,
    computer,
    kdfCost: cheapKdf,
    reportBug: (reference, where, error) => {
      throw new Error(`bug ${reference} in ${where}`, { cause: error });
    },
  });
  onTestFinished(() => core.close());
  const client = createClient(contract, {
    call: (area, name, input, { operation }) => core.call(area, name, input, operation),
    onPush: () => () => {},
  });
  return { core, client };
};

test("a place is another one on another computer, in another folder, and the same through a link", () => {
  const folder = tempDir();
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  mkdirSync(one);
  mkdirSync(two);
  symlinkSync(one, join(folder, "link"));
  const here = placeOf(testComputer, one);
  expect(here).toMatch(/^[0-9a-f]{32}$/);
  expect(placeOf(testComputer, join(folder, "link"))).toBe(here);
  expect(
    new Set([
      here,
      placeOf(testComputer, two),
      placeOf(otherComputer, one),
      placeOf({ ...testComputer, id: "" }, one),
    ]).size,
  ).toBe(4);
});

test("a computer keeps the id that it was given, and does with its name where none can be kept", () => {
  const profile = join(tempDir(), "profile");
  const first = thisComputer(profile, { randomBytes });
  expect(first.id).toMatch(/^[0-9a-f]{32}$/);
  expect(thisComputer(profile, { randomBytes })).toEqual(first);
  const file = join(tempDir(), "a file");
  writeFileSync(file, "");
  expect(thisComputer(file, { randomBytes })).toEqual({ id: "", name: first.name });
});

test("a vault that was moved says so once", async () => {
  const { client } = await coreOn(testComputer, fixedClock());
  const folder = tempDir();
  const made = good(
    await client.vault.create({ folder, name: "here", passphrase: testPassphrase.expose(), operator: "A" }),
  );
  expect(made.notices).toEqual([]);
  await client.vault.lock({});
  const moved = join(folder, "there.blackstart");
  renameSync(made.path, moved);
  const open = async () =>
    good(await client.vault.open({ path: moved, secret: testSecret.expose(), operator: "A" }));
  expect((await open()).notices).toEqual([{ kind: "new-device" }]);
  expect((await open()).notices).toEqual([]);
});

test("an incident goes on in a copy on another computer: its log reads, exports and verifies whole", async () => {
  const clock = fixedClock();
  const first = await coreOn(testComputer, clock);
  const folder = tempDir();
  const vault = good(
    await first.client.vault.create({
      folder,
      name: "one",
      passphrase: testPassphrase.expose(),
      operator: "Schicht A",
    }),
  );
  for (const [kind, paths] of [
    ["systems", [sampleData.systems]],
    ["keys", [sampleData.keysDirectory]],
  ] as const) {
    const { plan } = good(await first.client.imports.preview({ kind, paths: [...paths] }));
    good(await first.client.imports.apply({ plan }));
  }
  const { systems } = good(await first.client.systems.list({}));
  const affected = systems.slice(0, 3).map(({ id }) => id);
  const { incident } = good(
    await first.client.incidents.declare({
      title: "Endgeräte starten nicht",
      kind: "emergency",
      noticedAt: nowTimestamp(clock),
      drill: false,
      systems: affected,
    }),
  );
  for (let at = 1; at <= 20; at += 1) {
    clock.advanceMs(1000);
    good(await first.client.journal.note({ incident, text: `first ${at}` }));
  }
  await first.client.vault.lock({});
  const copy = join(tempDir(), "two.blackstart");
  cpSync(vault.path, copy, { recursive: true });

  // The other computer's clock is an hour behind.
  const behind = fixedClock(clock.nowMs() - 3_600_000);
  const second = await coreOn(otherComputer, behind);
  const there = good(
    await second.client.vault.open({ path: copy, secret: testSecret.expose(), operator: "Schicht B" }),
  );
  expect(there.notices).toEqual([{ kind: "new-device" }]);
  for (let at = 1; at <= 10; at += 1) {
    behind.advanceMs(1000);
    good(await second.client.journal.note({ incident, text: `second ${at}` }));
  }
  good(
    await second.client.incidents.setSystemState({
      incident,
      system: affected[0] ?? "",
      state: "booted",
      reason: "",
    }),
  );
  const [key] = good(await second.client.keys.find({ text: "NW-" })).matches;
  if (key === undefined) throw new Error("no key");
  good(await second.client.keys.reveal({ record: key.id, purpose: "pre-boot screen", incident }));
  expect(good(await second.client.incidents.startNow({ incident }))).toBeTruthy();

  // Page by page, newest first, nothing left out: positions alone would end at the second chain's first entry.
  const texts: string[] = [];
  const devices = new Set<string>();
  let before: { device: string; seq: number } | undefined;
  for (;;) {
    const page = good(
      await second.client.journal.entries({
        incident,
        limit: 5,
        ...(before === undefined ? {} : { before }),
      }),
    );
    for (const entry of page.entries) {
      devices.add(entry.device);
      if (entry.kind === "note.recorded/1") texts.push(entry.body.text);
    }
    const oldest = page.entries.at(-1);
    if (oldest === undefined) break;
    before = { device: oldest.device, seq: oldest.seq };
  }
  expect(devices.size).toBe(2);
  const expected = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name} ${count - at}`);
  expect(texts).toEqual([...expected("second", 10), ...expected("first", 20)]);

  const exported = good(
    await second.client.exports.incidentArchive({ incident, to: tempDir("medium"), language: "de" }),
  );
  const checked = good(await second.client.exports.verifyArchive({ path: exported.path }));
  expect(checked).toMatchObject({ whole: true, entries: exported.entries });
  const log = readFileSync(join(exported.path, "incident.jsonl"), "utf8");
  expect(new Set(log.match(/"device":"[0-9a-f]{32}"/g)).size).toBe(2);
}, 60_000);
