import type { ReadableDb } from "../db.ts";

/** `id -> name` of every system, for texts that are about ids. */
export const systemNames = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[], { id: string; name: string }>("select id, name from system")
      .all()
      .map(({ id, name }) => [id, name]),
  );
