import type { Db, ReadableDb } from "../store/db.ts";
import { metaValue, setMetaValue } from "../store/meta.ts";

const name = "slots.generation";

/**
 * Keeps in the store how often the slot file was changed. A slot file with a lower generation was put back: a slot that was
 * removed may open the vault again. A higher one is none: a change was interrupted before the store knew of it.
 */
export const rememberGeneration = (db: Db, generation: number): void =>
  setMetaValue(db, name, String(generation));

/** Null in a store that was never told. */
export const rememberedGeneration = (db: ReadableDb): number | null => {
  const value = metaValue(db, name);
  return value === null ? null : Number(value);
};
