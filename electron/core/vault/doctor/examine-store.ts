import { randomBytes } from "node:crypto";
import type { Examined } from "#shared/contract/areas/keeping.ts";
import type { Db } from "../../store/db.ts";
import { migrations, storeVersion } from "../../store/migrate.ts";
import { wipe } from "../crypto.ts";
import { marksKeyOf, readMarks } from "../marks-file.ts";
import { createRecordSeal } from "../record-seal.ts";
import { rememberedGeneration } from "../slot-generation.ts";
import { attempt } from "./attempt.ts";
import { examineChains } from "./chains-part.ts";
import { found, notChecked, type Watch } from "./finding.ts";
import { examineForeignKeys, examineHighWater, examineIntegrity, examineSeals } from "./inside-parts.ts";

export const insideParts = ["integrity", "foreign-keys", "chains", "high-water", "seals"] as const;

export interface OpenedStore {
  readonly db: Db;
  /** Where the vault lies, also when a copy of its store is read. */
  readonly folder: string;
  readonly place: string;
  /** The caller wipes it. */
  readonly masterKey: Buffer;
  /** Of the slot file in force. */
  readonly generation: number;
}

/** Everything that needs the store open and readable. Reads only. */
export const examineStore = async (store: OpenedStore, watch: Watch): Promise<readonly Examined[]> => {
  const { db, folder, place, masterKey, generation } = store;
  const integrity = await attempt("integrity", () => examineIntegrity(db, watch));
  const foreignKeys = await attempt("foreign-keys", () => examineForeignKeys(db));
  const version = await attempt("integrity", () => examineVersion(db));
  const rest = insideParts.slice(2);
  if (version.length > 0)
    return [...integrity, ...foreignKeys, ...version, ...rest.map((part) => notChecked(part, "unreadable"))];
  const marksKey = marksKeyOf(masterKey);
  const recordSeal = createRecordSeal({ randomBytes }, masterKey);
  try {
    return [
      ...integrity,
      ...foreignKeys,
      ...(await attempt("chains", () => examineChains(db, watch))),
      ...(await attempt("high-water", () => examineHighWater(db, readMarks(marksKey, folder), place))),
      ...(await attempt("seals", () => examineSeals(db, recordSeal, watch))),
      ...(await attempt("slots", () => examineGeneration(db, generation))),
    ];
  } finally {
    wipe(marksKey);
    recordSeal.wipe();
  }
};

/** A store that this Blackstart does not know is not judged by what it knows. */
const examineVersion = (db: Db): readonly Examined[] => {
  const version = storeVersion(db);
  if (version > migrations.length)
    return [found("integrity", "store-from-future", { found: version, supported: migrations.length })];
  return version === 0 ? [found("integrity", "store-unreadable", { code: "no tables" })] : [];
};

const examineGeneration = (db: Db, generation: number): readonly Examined[] => {
  const remembered = rememberedGeneration(db) ?? 0;
  return generation < remembered ? [found("slots", "slots-older", { generation, remembered })] : [];
};
