import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { devices } from "#core/store/queries/devices.ts";
import { entriesOf } from "#core/store/queries/journal.ts";
import { createKeyWriter, findRecoveryKeys, sealedRecoveryKey } from "#core/store/queries/recovery-keys.ts";
import { vaultEvents } from "#core/store/queries/vault-events.ts";
import { storeFacts } from "#core/vault/backups/contents.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { type Rekey, type RekeyStep, rekeySteps, rekeyVault } from "#core/vault/rekey.ts";
import { passphraseSecret } from "#core/vault/secret.ts";
import { signSlotFile } from "#core/vault/slot-file.ts";
import { makePassphraseSlot } from "#core/vault/slots/passphrase.ts";
import { rewrapSlot } from "#core/vault/slots/rewrap.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { makeReadOnly, mountSmallDisk } from "../../../support/mounted.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { cheapKdf, makeTestVault, testPassphrase, testSecret } from "../../../support/test-vault.ts";
import { incident, journalOf, note } from "./backups/store-with-work.ts";

const deps = { randomBytes, clock: fixedClock() };
const leakedPassphrase = "auf dem Zettel am Monitor";
const leaked = passphraseSecret(leakedPassphrase);
const digits = "720885-000011-000022-000033-000044-000055-000066-000077";

/** A vault with work in it that opens with a passphrase to keep and one that leaked. */
const vaultInUse = async (): Promise<OpenVault> => {
  const vault = await makeTestVault(tempDir());
  const masterKey = vault.masterKey.expose();
  const slot = makePassphraseSlot(
    deps,
    { id: randomUUID(), label: "leaked", createdAt: nowTimestamp(deps.clock) },
    { passphrase: leakedPassphrase, masterKey, cost: cheapKdf },
  );
  const { mac: _, ...facts } = vault.slotFile();
  vault.replaceSlots(
    signSlotFile(masterKey, { ...facts, generation: facts.generation + 1, slots: [...facts.slots, slot] }),
  );
  const journal = journalOf(vault);
  for (let at = 1; at <= 20; at += 1) note(journal, `Notiz ${at}`);
  const write = createKeyWriter(vault.db, nowTimestamp(deps.clock));
  write({
    id: "key-1",
    keyId: "0F3A2D1B-7F4E-4F57-9C8A-0B6A3C1E4C5D",
    deviceName: "NW-PC-1",
    storedAt: "",
    volumeType: "operating-system",
    directory: "Entra",
    badBlocks: [],
    fingerprint: vault.recordSeal.fingerprint(digits),
    sealed: vault.recordSeal.seal("key-1", digits),
  });
  return vault;
};

/** The change that keeps the first slot alone. */
const keepingOne = async (vault: OpenVault, before?: Rekey["before"]): Promise<Rekey> => {
  const next = randomBytes(32);
  const slotFile = vault.slotFile();
  const [slot] = slotFile.slots;
  if (slot === undefined) throw new Error("no slot");
  const secret = { type: "passphrase" as const, passphrase: testPassphrase.expose() };
  const files = { readable: [{ file: "vault.json" as const, content: slotFile }] };
  return {
    keys: { current: Buffer.from(vault.masterKey.expose()), next },
    slots: [await rewrapSlot(deps, slot, secret, next, files)],
    notes: {
      event: { at: nowTimestamp(deps.clock), author: "A", kind: "rekeyed", facts: { kept: 1, ended: 1 } },
      meta: {},
    },
    ...(before === undefined ? {} : { before }),
  };
};

const opened = async (folder: string, secret = testSecret): Promise<OpenVault> => {
  const vault = await openVault(deps, folder, secret, { takeOver: true });
  if (!vault.ok) throw new Error(JSON.stringify(vault.failure));
  return vault.value;
};

/** Everything that must be the same before and after. */
const held = (vault: OpenVault) => ({
  heads: storeFacts(vault.db).heads,
  contents: storeFacts(vault.db).contents,
  entries: [...entriesOf(vault.db, incident)],
  keys: findRecoveryKeys(vault.db, "NW-PC", 10),
  digits: vault.recordSeal.open("key-1", sealedRecoveryKey(vault.db, "key-1")?.sealed ?? Buffer.alloc(0)),
});

/** A power cut: the files as they lie there at this moment. Copied by another program, which leaves the locks of this one alone. */
const snapshot = (folder: string): string => {
  const copy = join(tempDir("cut"), "cut.blackstart");
  const done = spawnSync("cp", ["-a", folder, copy], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return copy;
};

const seeds = (vault: OpenVault): readonly string[] => devices(vault.db).map(({ seed }) => seed);

const isInForceAt = (step: RekeyStep): boolean => rekeySteps.indexOf(step) > rekeySteps.indexOf("commit");

test("after a change of the master key the kept secret opens the vault, the ended one does not, and all is there", async () => {
  const vault = await vaultInUse();
  const before = held(vault);
  const deviceId = vault.device.id;
  const salt = databaseKey(vault.masterKey.expose())[1];
  const rekey = await keepingOne(vault);
  rekeyVault(deps, vault, rekey);
  expect(vault.db.open).toBe(false);
  const start = readFileSync(join(vault.folder, "vault.db")).subarray(0, 16);
  expect(start.equals(databaseKey(rekey.keys.next)[1])).toBe(true);
  expect(start.equals(salt)).toBe(false);
  expect(await openVault(deps, vault.folder, leaked)).toEqual({
    ok: false,
    failure: { kind: "vault.wrong-secret" },
  });
  const after = await opened(vault.folder);
  expect(held(after)).toEqual(before);
  expect(after.device.id).toBe(deviceId);
  expect(after.notices).toEqual([]);
  expect(vaultEvents(after.db, 1)[0]).toMatchObject({ kind: "rekeyed", facts: { kept: 1, ended: 1 } });
  expect(note(journalOf(after), "danach")).toBe(before.entries.length + 1);
  expect(readdirSync(vault.folder).filter((name) => name.includes(".next"))).toEqual([]);
  after.close();
});

test.each(rekeySteps)(
  "power that fails before the step %s leaves a vault that opens with all its work, with the right secrets alone",
  async (at) => {
    const vault = await vaultInUse();
    const before = held(vault);
    const [seed = ""] = seeds(vault);
    const cuts = new Map<string, string>();
    const rekey = await keepingOne(vault, (step) => {
      if (step === at) cuts.set(step, snapshot(vault.folder));
    });
    rekeyVault(deps, vault, rekey);
    const cut = cuts.get(at);
    if (cut === undefined) throw new Error("the step did not come");
    if (isInForceAt(at))
      expect(await openVault(deps, cut, leaked, { takeOver: true })).toEqual({
        ok: false,
        failure: { kind: "vault.wrong-secret" },
      });
    const after = await opened(cut);
    expect(held(after)).toEqual(before);
    expect(seeds(after)).toContain(seed);
    const notices = after.notices.map(({ kind }) => kind).filter((kind) => kind.startsWith("rekey"));
    const untouched = at === "copy";
    expect(notices).toEqual(
      untouched || at === "done" ? [] : [isInForceAt(at) ? "rekey-finished" : "rekey-undone"],
    );
    expect(after.notices.map(({ kind }) => kind)).not.toContain("slot-file-damaged");
    expect(after.notices.map(({ kind }) => kind)).not.toContain("entries-missing");
    expect(after.notices.map(({ kind }) => kind)).not.toContain("mark-missing");
    note(journalOf(after), "danach");
    after.close();
    expect(readdirSync(cut).filter((name) => name.includes(".next"))).toEqual([]);
    if (!isInForceAt(at)) (await opened(cut, leaked)).close();
    else
      expect(await openVault(deps, cut, leaked)).toMatchObject({ failure: { kind: "vault.wrong-secret" } });
    (await opened(cut)).close();
  },
);

test.each(rekeySteps.slice(0, rekeySteps.indexOf("commit") + 1))(
  "a failure at the step %s changes nothing: the work goes on, and every secret opens the vault afterwards",
  async (at) => {
    const vault = await vaultInUse();
    const before = held(vault);
    const rekey = await keepingOne(vault, (step) => {
      if (step === at) throw Object.assign(new Error("disk full"), { code: "ENOSPC", syscall: "write" });
    });
    expect(() => rekeyVault(deps, vault, rekey)).toThrow("disk full");
    expect(vault.db.open).toBe(true);
    expect(vault.db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(held(vault)).toEqual(before);
    note(journalOf(vault), "weiter");
    vault.close();
    expect(readdirSync(vault.folder).filter((name) => name.includes(".next"))).toEqual([]);
    for (const secret of [testSecret, leaked]) {
      const after = await opened(vault.folder, secret);
      expect(after.notices).toEqual([]);
      expect(held(after).entries).toHaveLength(before.entries.length + 1);
      after.close();
    }
  },
);

test.each(["close", "slot-copy", "swap", "done"] as const)(
  "a failure at the step %s, once it is in force, closes the vault, and the next opening finishes it",
  async (at) => {
    const vault = await vaultInUse();
    const before = held(vault);
    const rekey = await keepingOne(vault, (step) => {
      if (step === at) throw Object.assign(new Error("gone"), { code: "EIO", syscall: "rename" });
    });
    expect(() => rekeyVault(deps, vault, rekey)).toThrow("gone");
    expect(vault.db.open).toBe(false);
    expect(await openVault(deps, vault.folder, leaked)).toMatchObject({
      failure: { kind: "vault.wrong-secret" },
    });
    const after = await opened(vault.folder);
    expect(held(after)).toEqual(before);
    after.close();
  },
);

test("on a medium that takes no writes an interrupted change in force is read as it is, and nothing is touched", async (context) => {
  const medium = mountSmallDisk(context, 8 * 1024 * 1024);
  const vault = await vaultInUse();
  const before = held(vault);
  const cut = join(medium, "cut.blackstart");
  const rekey = await keepingOne(vault, (step) => {
    if (step === "slot-copy") spawnSync("cp", ["-a", vault.folder, cut]);
  });
  rekeyVault(deps, vault, rekey);
  makeReadOnly(medium);
  expect(await openVault(deps, cut, leaked, { takeOver: true })).toMatchObject({
    failure: { kind: "vault.wrong-secret" },
  });
  const after = await opened(cut);
  expect(after.readOnly).toBe(true);
  expect(after.notices.map(({ kind }) => kind)).toContain("rekey-finished");
  expect(held(after)).toEqual(before);
  after.close();
  expect(readdirSync(cut)).toContain("vault.db.next");
});

test("nobody settles a change of the master key that another program is in the middle of", async () => {
  const vault = await vaultInUse();
  const seen: unknown[] = [];
  const rekey = await keepingOne(vault, (step) => {
    if (step !== "commit") return;
    const script = `
      import { settleRekey } from ${JSON.stringify(new URL("../../../../electron/core/vault/unfinished-rekey.ts", import.meta.url).href)};
      const key = Buffer.from(process.argv[1], "hex");
      console.log(JSON.stringify(settleRekey(process.argv[2], { masterKey: key, slotFile: {} })));`;
    const args = [
      "--input-type=module",
      "-e",
      script,
      vault.masterKey.expose().toString("hex"),
      vault.folder,
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    seen.push(stdout === "" ? stderr : JSON.parse(stdout));
  });
  rekeyVault(deps, vault, rekey);
  expect(seen).toEqual([{ ok: false, failure: { kind: "vault.in-use", path: vault.folder } }]);
  expect(existsSync(join(vault.folder, "vault.db.next"))).toBe(false);
  (await opened(vault.folder)).close();
});
