import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { createJournal } from "#core/journal/append.ts";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { entriesOf } from "#core/store/queries/journal.ts";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady, sha256 } from "#core/vault/crypto.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { cheapKdf, testPassphrase } from "../../../support/test-vault.ts";

const deps = { randomBytes, clock: fixedClock() };

const mount = (...args: readonly string[]): boolean => spawnSync("mount", args).status === 0;

/** A file system of its own in memory: it can be full or write-protected like a stick. */
const smallMedium = (size: string): string => {
  const folder = tempDir("medium");
  mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder);
  onTestFinished(() => {
    spawnSync("umount", ["-l", folder]);
  });
  return folder;
};

const cannotMount = (): string | null => {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "mounting a medium needs root on Linux";
  const probe = spawnSync("sh", ["-c", "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d; rmdir $d"]);
  return probe.status === 0 ? null : "this computer does not let root mount a file system";
};

const onMedium = testUnless(cannotMount());

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

onMedium(
  "on a full medium an entry is refused as such, earlier ones stay, and writing works again with room",
  async () => {
    const medium = smallMedium("4m");
    const vault = await vaultOn(medium);
    const journal = journalOf(vault);
    const stream = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId;
    journal.append({
      stream,
      kind: "incident.declared/1",
      body: { title: "t", kind: "crisis", noticedAt: toTimestamp(0, 60), drill: false, systems: [] },
    });
    const ballast = fill(medium);
    const note = () =>
      journal.append({ stream, kind: "note.recorded/1", body: { text: "x".repeat(15_000) } });
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
    const again = openVault(deps, vault.folder, testPassphrase);
    if (!again.ok) throw new Error(again.failure.kind);
    expect([...entriesOf(again.value.db, stream)]).toHaveLength(acknowledged + 1);
    again.value.close();
  },
);

onMedium("a vault is not half made on a full medium", async () => {
  await cryptoReady();
  const medium = smallMedium("1m");
  fill(medium);
  const kind = failureKind(() => {
    createVault(deps, { folder: medium, name: "stick", passphrase: testPassphrase, cost: cheapKdf });
  });
  expect(kind).toBe("store.disk-full");
  expect(readdirSync(medium)).toEqual(["ballast"]);
});

onMedium("on a write-protected stick a vault opens for reading, says so, and refuses to record", async () => {
  const medium = smallMedium("8m");
  const vault = await vaultOn(medium);
  const stream = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d" as StreamId;
  const declared = {
    stream,
    kind: "incident.declared/1" as const,
    body: { title: "t", kind: "crisis" as const, noticedAt: toTimestamp(0, 60), drill: false, systems: [] },
  };
  journalOf(vault).append(declared);
  vault.close();
  mount("-o", "remount,ro", medium);
  const opened = openVault(deps, vault.folder, testPassphrase);
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

onMedium(
  "a vault cannot be made in a folder that may not be written, and the answer names the folder",
  async () => {
    await cryptoReady();
    const medium = smallMedium("1m");
    mount("-o", "remount,ro", medium);
    expect(
      createVault(deps, { folder: medium, name: "stick", passphrase: testPassphrase, cost: cheapKdf }),
    ).toEqual({ ok: false, failure: { kind: "files.no-permission", path: medium } });
  },
);
