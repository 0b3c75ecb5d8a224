import type { Contract } from "#shared/contract/contract.ts";
import type { HandlersOf } from "#shared/contract/define.ts";
import { ok, refuse } from "#shared/kernel/result.ts";

type Kind = "folder" | "file" | "vault";

const start: readonly (readonly [path: string, kind: Kind, bytes: number | null])[] = [
  ["/home/schicht/Dokumente", "folder", null],
  ["/home/schicht/Tresore", "folder", null],
  ["/home/schicht/Dokumente/systems.csv", "file", 3897],
  ["/home/schicht/Dokumente/endpoints.csv", "file", 103_430],
  ["/home/schicht/Dokumente/kontakte.csv", "file", 9318],
  ["/home/schicht/Dokumente/keys-recovery-script.csv", "file", 55_266],
  ["/home/schicht/Dokumente/runbooks", "folder", null],
  ["/media/stick/Nordwerk.blackstart", "vault", null],
  ["/media/stick/Export", "folder", null],
];

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";

/** A small tree of folders: home, documents and a stick. */
export const createFiles = (): HandlersOf<Contract>["files"] => {
  const all = start.map(([path, kind, bytes]) => ({
    path,
    kind,
    bytes,
    name: path.slice(parentOf(path).length + 1),
  }));
  const known = new Set([
    "/",
    "/home",
    "/media",
    "/home/schicht",
    "/media/stick",
    ...all.map((each) => each.path),
  ]);
  return {
    places: () =>
      ok({
        places: [
          { kind: "home", path: "/home/schicht" },
          { kind: "documents", path: "/home/schicht/Dokumente" },
          { kind: "medium", path: "/media/stick" },
          { kind: "root", path: "/" },
        ],
      }),
    browse: ({ path }) => {
      if (!known.has(path)) return refuse({ kind: "files.not-found", path });
      const inside = all.filter((each) => parentOf(each.path) === path);
      const implied = [...known]
        .filter(
          (each) => each !== "/" && parentOf(each) === path && !inside.some((entry) => entry.path === each),
        )
        .map((each) => ({
          path: each,
          kind: "folder" as const,
          bytes: null,
          name: each.slice(each.lastIndexOf("/") + 1),
        }));
      const entries = [...implied, ...inside].sort(
        (a, b) => Number(a.kind === "file") - Number(b.kind === "file") || a.name.localeCompare(b.name),
      );
      return ok({ path, parent: path === "/" ? null : parentOf(path), entries, leftOut: 0 });
    },
    makeFolder: ({ parent, name }) => {
      const path = `${parent}/${name}`;
      if (known.has(path)) return refuse({ kind: "files.exists", path });
      known.add(path);
      all.push({ path, kind: "folder", bytes: null, name });
      return ok({ path });
    },
  };
};
