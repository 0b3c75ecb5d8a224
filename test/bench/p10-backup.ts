import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#core/host-services/system-clock.ts";
import { makeBackup } from "#core/vault/backups/make.ts";
import { sourceOf } from "#core/vault/backups/source.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { runCommand } from "../support/command.ts";
import type { Bench } from "./bench.ts";
import { makeVault } from "./data/vault.ts";
import { compare } from "./line.ts";
import { alternate, type Side, timed } from "./rounds.ts";

/**
 * A backup (copied, synced, read back, opened and compared, with its manifest) beside `cp` and `sync` of the same files. Both sides have to wait for
 * the disk; `sync` gets only its own files, so that it does not wait for others.
 */
export const backup: Bench = {
  id: "P10",
  title: "backup / cp + sync",
  run: async ({ rounds, folder, smaller }) => {
    const made = [];
    try {
      for (const [name, rows] of [
        ["small", 50_000],
        ["large", 400_000],
      ] as const) {
        const { path, vault } = await makeVault(folder, name, rows / smaller);
        vault.db.pragma("wal_checkpoint(TRUNCATE)");
        made.push({ name, path, vault, megabytes: statSync(join(path, "vault.db")).size / 1e6 });
      }
      const [small, large] = made;
      if (!small || !large) throw new Error("not made");
      const sides = [small, large].flatMap((each) => [backingUp(each.vault), copying(each.path)]);
      const [smallBackup, smallCopy, largeBackup, largeCopy] = await alternate(rounds, sides);
      if (!smallBackup || !smallCopy || !largeBackup || !largeCopy) throw new Error("not measured");
      const size = (megabytes: number): string => `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
      const growth = large.megabytes / small.megabytes;
      return [
        compare(against(`backup of ${size(small.megabytes)}`, "cp + sync", 2), smallBackup, smallCopy),
        compare(against(`backup of ${size(large.megabytes)}`, "cp + sync", 2), largeBackup, largeCopy),
        compare(
          against(
            `backup, ${growth.toFixed(1)} times the data`,
            size(small.megabytes),
            Number((growth * 1.1).toFixed(1)),
          ),
          largeBackup,
          smallBackup,
        ),
      ];
    } finally {
      for (const { vault } of made) vault.close();
    }
  },
};

const against = (what: string, other: string, atMost: number) => ({
  id: "P10",
  what,
  against: other,
  target: { atMost },
});

const backingUp = (vault: OpenVault): Side => ({
  name: "backup",
  measure: async () => {
    const startedMs = performance.now();
    const made = await makeBackup({ clock: systemClock }, sourceOf(vault), {
      reason: "by-hand",
    });
    const ms = performance.now() - startedMs;
    if (!made.ok) throw new Error(made.failure.kind);
    rmSync(made.value.folder, { recursive: true });
    return ms;
  },
});

const copying = (path: string): Side => ({
  name: "cp + sync",
  measure: async () => {
    const copy = `${path}.copy`;
    const files = ["vault.db", "vault.json", "vault.copy.json"].map((name) => join(copy, name));
    const ms = await timed(async () => {
      await run("mkdir", [copy]);
      await run("cp", [...files.map((file) => file.replace(`${path}.copy`, path)), copy]);
      await run("sync", [...files, copy]);
    });
    rmSync(copy, { recursive: true });
    return ms;
  },
});

const run = async (file: string, args: readonly string[]): Promise<void> => {
  const { exitCode, stderr } = await runCommand(file, args);
  if (exitCode !== 0) throw new Error(`${file}: ${stderr}`);
};
