import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository's top folder, without a slash at the end. */
export const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Absolute path of something in the repository: `inRepository("resources", "demo")`. */
export const inRepository = (...parts: readonly string[]): string => join(repositoryRoot, ...parts);

const toMatcher = (line: string): RegExp => {
  const name = line.replace(/\/$/, "");
  if (/[/!?[\]\\]/.test(name))
    throw new Error(`.gitignore: only plain names are understood here, not ${line}`);
  return new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
};

/** What .gitignore names (file or folder names at any depth, `*` allowed), and git's own folder. */
const ignoredNames = (root: string): readonly RegExp[] =>
  readFileSync(join(root, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .concat(".git")
    .map(toMatcher);

/**
 * Every file that belongs to the project: what is tracked or would be, not what is built or installed.
 * Returns paths relative to `root` with forward slashes, sorted. Works without git.
 */
export const projectFiles = (root = repositoryRoot): readonly string[] => {
  const ignored = ignoredNames(root);
  const walk = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (ignored.some((name) => name.test(entry.name))) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join("/")];
    });
  return [...walk(root)].sort();
};

/** The sources of the product: everything that runs from the three code folders. */
export const sourceFiles = (root = repositoryRoot): readonly string[] =>
  projectFiles(root).filter((path) => /^(shared|electron|renderer)\/.*\.([cm]?js|tsx?)$/.test(path));
