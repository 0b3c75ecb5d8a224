export type FolderFailure =
  | { readonly kind: "files.not-found"; readonly path: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | { readonly kind: "files.exists"; readonly path: string };

/** What a folder operation ran into, or null when it is something else. */
export const folderFailure = (error: unknown, path: string): FolderFailure | null => {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return { kind: "files.not-found", path };
    case "EACCES":
    case "EPERM":
      return { kind: "files.no-permission", path };
    case "EEXIST":
      return { kind: "files.exists", path };
    default:
      return null;
  }
};
