import { mkdirSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Db } from "#core/store/db.ts";
import { migrate } from "#core/store/migrate.ts";
import { openStore, storeSettings } from "#core/store/open.ts";
import { createEndpointWriter, findEndpoints } from "#core/store/queries/endpoints.ts";
import { findRecoveryKeys } from "#core/store/queries/recovery-keys.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { createRecordSeal } from "#core/vault/record-seal.ts";
import type { DeviceId } from "#shared/domain/journal/entry.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Bench } from "./bench.ts";
import { fill } from "./data/fill.ts";
import { endpoint } from "./data/records.ts";
import { compare } from "./line.ts";
import { createRandom } from "./random.ts";
import { alternate, quantile, type Side, timed } from "./rounds.ts";

/**
 * What the encryption costs: the same tables, statements and settings in an encrypted store and in a plain one of better-sqlite3. The
 * plain one has the same full synchronisation; without it nothing would be comparable.
 */
export const encryption: Bench = {
  id: "P8",
  title: "encrypted store / plain store",
  run: async ({ rounds, folder, smaller }) => {
    await cryptoReady();
    const many = { commits: 200 / Math.min(smaller, 20), bulk: 20_000 / smaller, rows: 40_000 / smaller };
    mkdirSync(folder, { recursive: true });
    const encrypted = (path: string): Db => openStore(path, Buffer.alloc(32, 7), Buffer.alloc(16, 9), false);
    const kinds = [
      { name: "encrypted", open: encrypted },
      { name: "plain", open: openPlain },
    ];
    const measure = async (sides: (kind: (typeof kinds)[number]) => Side) => {
      const [ours, theirs] = await alternate(rounds, kinds.map(sides));
      if (!ours || !theirs) throw new Error("not measured");
      return [ours, theirs] as const;
    };
    const open: Db[] = [];
    const prepared = (name: string, openAs: (path: string) => Db, rows: number): Db => {
      const db = openAs(join(folder, `${name}-${rows}.db`));
      open.push(db);
      migrate(db);
      if (rows > 0) fill({ db, recordSeal: seal, device }, rows);
      return db;
    };
    let store = 0;
    try {
      const commits = await measure(({ name, open: openAs }) => {
        const db = prepared(name, openAs, 0);
        return { name, measure: () => timed(() => commitOneByOne(db, many.commits)) };
      });
      const bulk = await measure(({ name, open: openAs }) => ({
        name,
        measure: () => {
          store += 1;
          const db = openAs(join(folder, `${name}-bulk-${store}.db`));
          migrate(db);
          return timed(() => writeAtOnce(db, many.bulk)).finally(() => db.close());
        },
      }));
      const search = await measure(({ name, open: openAs }) => {
        const db = prepared(name, openAs, many.rows);
        return { name, measure: () => searchP95(db) };
      });
      const line = (what: string, target: { atLeast: number } | { atMost: number }) => ({
        id: "P8",
        what,
        against: "plain",
        target,
      });
      return [
        compare(line(`${many.commits} commits, rate`, { atLeast: 0.88 }), ...commits),
        compare(line(`bulk insert of ${many.bulk}, rate`, { atLeast: 0.75 }), ...bulk),
        compare(line("search, p95", { atMost: 1.3 }), ...search),
      ];
    } finally {
      for (const db of open) db.close();
    }
  },
};

/** What the product sets, without a key. */
const openPlain = (path: string): Db => {
  const db = new BetterSqlite3(path);
  for (const [name, value] of storeSettings) db.pragma(`${name} = ${value}`);
  return db;
};

const seal = createRecordSeal({ randomBytes: createRandom(1).bytes }, Buffer.alloc(32, 3));
const device = { id: "0".repeat(32) as DeviceId };
const changedAt = "2026-11-23T14:05:09.120+01:00" as Timestamp;

/** One transaction per row, each on the disk before the next. */
const commitOneByOne = (db: Db, count: number): void => {
  const random = createRandom(count);
  const write = createEndpointWriter(db, changedAt);
  const commit = db.transaction((number: number) => write(endpoint(random, number)));
  for (let at = 0; at < count; at += 1) commit.immediate(random.below(1_000_000));
};

/** As an import does: one transaction, then everything moved into the file. */
const writeAtOnce = (db: Db, count: number): void => {
  const random = createRandom(count);
  const write = createEndpointWriter(db, changedAt);
  db.transaction(() => {
    for (let number = 1; number <= count; number += 1) write(endpoint(random, number));
  }).immediate();
  db.pragma("wal_checkpoint(TRUNCATE)");
};

/** Typing: parts of names, asset tags and key IDs, each as a person would type it letter by letter. */
const searchP95 = (db: Db): number => {
  const random = createRandom(8);
  const each: number[] = [];
  for (let search = 0; search < 20; search += 1) {
    const wanted = random.pick(["lübeck", "lager", `lt00${random.digits(3)}`, `a${random.digits(2)}`]);
    for (let typed = 2; typed <= wanted.length; typed += 1) {
      const text = wanted.slice(0, typed);
      const startedMs = performance.now();
      findEndpoints(db, { text, offset: 0, limit: 100 });
      findRecoveryKeys(db, text, 50);
      each.push(performance.now() - startedMs);
    }
  }
  return quantile(each, 0.95);
};
