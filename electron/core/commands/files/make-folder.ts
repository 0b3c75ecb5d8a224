import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { isUsableName } from "../../vault/folder.ts";
import { folderFailure } from "./folder-failure.ts";

/** Makes a folder, for an export or a new vault. */
export const makeFolder: CoreHandlers["files"]["makeFolder"] = ({ parent, name }) => {
  if (!isUsableName(name)) return refuse({ kind: "files.name-unusable", name });
  const path = join(parent, name);
  try {
    mkdirSync(path);
    return ok({ path });
  } catch (error) {
    const failure = folderFailure(error, path);
    if (failure === null) throw error;
    return refuse(failure);
  }
};
