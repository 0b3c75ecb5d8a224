import { ok, type Result } from "#shared/kernel/result.ts";
import type { Db } from "../store/db.ts";
import { metaValue, setMetaValue } from "../store/meta.ts";
import { type FoldFailure, rebuildProjections } from "./rebuild.ts";

/** Raised whenever the fold or the shape of its state changes: then what is stored was made by other rules. */
export const projectionVersion = 1;

const versionName = "projection.version";

/** Makes the projections anew when an older or newer Blackstart made them; costs one look-up otherwise [J8]. */
export const keepProjections = (db: Db): Result<null, FoldFailure> => {
  if (metaValue(db, versionName) === String(projectionVersion)) return ok(null);
  const rebuilt = rebuildProjections(db);
  if (!rebuilt.ok) return rebuilt;
  setMetaValue(db, versionName, String(projectionVersion));
  return ok(null);
};
