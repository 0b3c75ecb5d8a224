import { existsSync, readdirSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join, parse } from "node:path";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";

type Place = { kind: "home" | "desktop" | "documents" | "downloads" | "medium" | "root"; path: string };

const entriesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    // A mount folder that does not exist or may not be read holds no media for us.
    return [];
  }
};

/** Folders below which the system mounts sticks and disks; drive letters on Windows. */
const media = (): string[] => {
  if (process.platform === "win32")
    return [..."DEFGHIJKLMNOPQRSTUVWXYZ"]
      .map((letter) => `${letter}:\\`)
      .filter((drive) => existsSync(drive));
  if (process.platform === "darwin") return entriesOf("/Volumes");
  const user = userInfo().username;
  return [...entriesOf(`/run/media/${user}`), ...entriesOf(`/media/${user}`), ...entriesOf("/mnt")];
};

/** Where a person would look for a vault, an export or a stick. */
export const listPlaces: CoreHandlers["files"]["places"] = () => {
  const home = homedir();
  const usual: Place[] = [
    { kind: "home", path: home },
    { kind: "desktop", path: join(home, "Desktop") },
    { kind: "documents", path: join(home, "Documents") },
    { kind: "downloads", path: join(home, "Downloads") },
  ];
  return ok({
    places: [
      ...usual.filter((place) => existsSync(place.path)),
      ...media().map((path): Place => ({ kind: "medium", path })),
      { kind: "root" as const, path: parse(home).root },
    ],
  });
};
