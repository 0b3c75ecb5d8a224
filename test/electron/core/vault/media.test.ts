import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createJournal } from "#core/journal/append.ts";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { entriesOf } from "#core/store/queries/journal.ts";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady, sha256 } from "#core/vault/crypto.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { makeReadOnly, mountSmallDisk } from "../../../support/mounted.ts";
import { cheapKdf, testPassphrase, testSecret } from "../../../support/test-vault.ts";

const mebibyte = 1024 * 1024;
const deps = { randomBytes, clock: fixedClock() };

const vaultOn = async (medium: string): Promise<OpenVault> => {
  await cryptoReady();
  const made = createVault(deps, {
    folder: medium,
    name: "stick",
    passphrase: testPassphrase,
    cost: cheapKdf,
  });
  if (!made.ok) throw new Error(made.failure.kind);
  return made.value;
};

const journalOf = (vault: OpenVault) =>
  createJournal({
    db: vault.db,
    clock: deps.clock,
    device: vault.device,
    operator: { name: "A" },
    sha256,
    appended: () => {},
  });

const failureKind = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return failureOfError(error)?.kind ?? `unexpected: ${String(error)}`;
  }
};

const fill = (medium: string): string => {
  const path = join(medium, "ballast");
  const { bavail, bsize } = statfsSync(medium);
  try {
    writeFileSync(path, Buffer.alloc(bavail * bsize + 4096));
  } catch {
    // ENOSPC: that is what it is for.
  }
  return path;
};

test("on a full medium an entry is refused as such, earlier ones stay, and writing works again with room", async (context) => {
  const medium = mountSmallDisk(context, 4 * mebibyte);
  const vault = await vaultOn(medium);
  const journal = journalOf(vault);
  const stream = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId;
  journal.append({
    stream,
    kind: "incident.declared/1",
    body: { title: "t", kind: "crisis", noticedAt: toTimestamp(0, 60), drill: false, systems: [] },
  });
  const ballast = fill(medium);
  const note = () => journal.append({ stream, kind: "note.recorded/1", body: { text: "x".repeat(15_000) } });
  let kind: string | null = null;
  let acknowledged = 1;
  while (kind === null && acknowledged < 1000) {
    kind = failureKind(note);
    if (kind === null) acknowledged += 1;
  }
  expect(kind).toBe("store.disk-full");
  spawnSync("rm", [ballast]);
  expect(failureKind(note)).toBe(null);
  vault.close();
  const again = await openVault(deps, vault.folder, testSecret);
  if (!again.ok) throw new Error(again.failure.kind);
  expect([...entriesOf(again.value.db, stream)]).toHaveLength(acknowledged + 1);
  again.value.close();
});

test("a vault is not half made on a full medium", async (context) => {
  await cryptoReady();
  const medium = mountSmallDisk(context, 1 * mebibyte);
  fill(medium);
  const kind = failureKind(() => {
    createVault(deps, { folder: medium, name: "stick", passphrase: testPassphrase, cost: cheapKdf });
  });
  expect(kind).toBe("store.disk-full");
  expect(readdirSync(medium)).toEqual(["ballast"]);
});

test("on a write-protected stick a vault opens for reading, says so, and refuses to record", async (context) => {
  const medium = mountSmallDisk(context, 8 * mebibyte);
  const vault = await vaultOn(medium);
  const stream = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId;
  const declared = {
    stream,
    kind: "incident.declared/1" as const,
    body: { title: "t", kind: "crisis" as const, noticedAt: toTimestamp(0, 60), drill: false, systems: [] },
  };
  journalOf(vault).append(declared);
  vault.close();
  makeReadOnly(medium);
  const opened = await openVault(deps, vault.folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect(opened.value.readOnly).toBe(true);
  expect([...entriesOf(opened.value.db, stream)]).toHaveLength(1);
  const journal = journalOf(opened.value);
  expect(failureKind(() => journal.append({ stream, kind: "note.recorded/1", body: { text: "x" } }))).toBe(
    "store.read-only",
  );
  const copy = opened.value.db.name;
  opened.value.close();
  expect(existsSync(copy)).toBe(false);
});

test("a vault cannot be made in a folder that may not be written, and the answer names the folder", async (context) => {
  await cryptoReady();
  const medium = mountSmallDisk(context, 1 * mebibyte);
  makeReadOnly(medium);
  expect(
    createVault(deps, { folder: medium, name: "stick", passphrase: testPassphrase, cost: cheapKdf }),
  ).toEqual({ ok: false, failure: { kind: "files.no-permission", path: medium } });
});
