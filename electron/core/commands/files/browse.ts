import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { vaultEnding } from "../../vault/folder.ts";
import { folderFailure } from "./folder-failure.ts";

const mostEntries = 2000;

type Entry = { name: string; path: string; kind: "folder" | "file" | "vault"; bytes: number | null };

const entryOf = (folder: string, item: Dirent): Entry | null => {
  const path = join(folder, item.name);
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      return {
        name: item.name,
        path,
        kind: item.name.endsWith(vaultEnding) ? "vault" : "folder",
        bytes: null,
      };
    return stat.isFile() ? { name: item.name, path, kind: "file", bytes: stat.size } : null;
  } catch {
    // A dangling link, or an entry that went away meanwhile.
    return null;
  }
};

const rank = { vault: 0, folder: 1, file: 2 } as const;

/** One folder's entries for the file picker; hidden ones are left out. */
export const browseFolder: CoreHandlers["files"]["browse"] = ({ path }) => {
  try {
    const folder = realpathSync(path);
    const visible = readdirSync(folder, { withFileTypes: true }).filter((item) => !item.name.startsWith("."));
    const entries = visible
      .slice(0, mostEntries)
      .flatMap((item) => entryOf(folder, item) ?? [])
      .sort(
        (a, b) => rank[a.kind] - rank[b.kind] || a.name.localeCompare(b.name, undefined, { numeric: true }),
      );
    const parent = dirname(folder);
    return ok({
      path: folder,
      parent: parent === folder ? null : parent,
      entries,
      leftOut: Math.max(0, visible.length - mostEntries),
    });
  } catch (error) {
    const failure = folderFailure(error, path);
    if (failure === null || failure.kind === "files.exists") throw error;
    return refuse(failure);
  }
};
