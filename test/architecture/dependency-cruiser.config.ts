import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { entryPointsOf } from "./entry-points.ts";

/** What the cruise starts from: all code, so that a file nobody imports is seen too. */
export const cruisedFolders = ["shared", "electron", "renderer", "test"] as const;

const npm = (names: string): string => `(^|/)node_modules/(${names})(/|$)`;

/** As written in an import before the build, and as found after it. */
const builtProgram = "^(\\.\\./)*out/(main|preload)/[a-z]+\\.c?js$";

const layerRules: readonly IForbiddenRuleType[] = [
  {
    name: "kernel-is-the-ground",
    comment: "kernel imports no other layer",
    from: { path: "^shared/kernel/" },
    to: { path: "^shared/(domain|contract|text)/" },
  },
  {
    name: "domain-knows-only-kernel",
    comment: "rules of the field know neither the contract nor words on a screen",
    from: { path: "^shared/domain/" },
    to: { path: "^shared/(contract|text)/" },
  },
  {
    name: "contract-knows-no-text",
    comment: "the contract carries facts; words are put to them at the edge",
    from: { path: "^shared/contract/" },
    to: { path: "^shared/text/" },
  },
  {
    name: "text-takes-only-types-of-the-contract",
    comment: "texts name failures by their type, they run none of the contract's code",
    from: { path: "^shared/text/" },
    to: { path: "^shared/contract/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "shared-is-below-all",
    comment: "shared code is used by core, hosts and renderer and knows none of them",
    from: { path: "^shared/" },
    to: { path: "^(electron|renderer)/" },
  },
  {
    name: "shared-has-no-machine",
    comment: "shared code runs anywhere: no Node built-ins, no database, no screen library",
    from: { path: "^shared/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "shared-has-no-machine-package",
    comment: "the same by way of a package that needs a machine",
    from: { path: "^shared/" },
    to: { path: npm("better-sqlite3[^/]*|conf|commander|react|react-[^/]+|@mantine/[^/]+|libsodium[^/]*") },
  },
  {
    name: "core-is-below-hosts",
    comment: "the core runs in every host and in none",
    from: { path: "^electron/core/" },
    to: { path: "^electron/hosts/" },
  },
  {
    name: "electron-only-in-desktop",
    comment: "only the desktop host may need Electron",
    from: { path: "^(electron|shared|renderer)/", pathNot: "^electron/hosts/desktop/" },
    to: { path: npm("electron|electron-store") },
  },
  {
    name: "hosts-are-apart",
    comment: "hosts share the core, not each other's code",
    from: { path: "^electron/hosts/([^/]+)/" },
    to: { path: "^electron/hosts/[^/]+/", pathNot: "^electron/hosts/$1/" },
  },
  {
    name: "beside-hosts-knows-no-host",
    comment: "a file beside the hosts must not be the way from one to another",
    from: { path: "^electron/hosts/[^/]+$" },
    to: { path: "^electron/hosts/[^/]+/" },
  },
  {
    name: "nobody-imports-the-renderer",
    comment: "hosts serve the built renderer, they do not import it",
    from: { path: "^electron/(core|hosts)/" },
    to: { path: "^renderer/" },
  },
  {
    name: "renderer-sees-only-shared",
    comment: "the screen talks to the core through the contract alone",
    from: { path: "^renderer/" },
    to: { path: "^electron/" },
  },
  {
    name: "renderer-has-no-machine",
    comment: "the screen has no Node",
    from: { path: "^renderer/", pathNot: "\\.config\\.ts$" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "features-are-apart",
    comment: "what two features need belongs to renderer/ui, renderer/client or shared",
    from: { path: "^renderer/features/([^/]+)/" },
    to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
  },
  {
    name: "migrations-import-only-their-type",
    comment: "a migration is frozen: code that changes later must not change it",
    from: { path: "^electron/core/store/migrations/\\d+-" },
    to: { pathNot: "^electron/core/store/db\\.ts$" },
  },
  {
    name: "nobody-imports-tests",
    comment: "the product does not lean on test code",
    from: { pathNot: "^test/" },
    to: { path: "^test/" },
  },
  {
    name: "ships-what-it-imports",
    comment: "what the product runs is a dependency; Electron is its runtime, types vanish",
    from: { path: "^(shared|renderer|electron/core|electron/hosts)/", pathNot: "\\.config\\.ts$" },
    to: {
      dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
      dependencyTypesNot: ["triple-slash-type-reference"],
      pathNot: npm("electron|@types/[^/]+"),
    },
  },
  { name: "no-cycles", comment: "a type-only cycle is a cycle", from: {}, to: { circular: true } },
  {
    name: "no-unresolvable",
    comment: "an import leads to a file; what the build makes is there after it",
    from: {},
    to: { couldNotResolve: true, pathNot: builtProgram },
  },
  {
    name: "only-starters-load-built-code",
    comment: "sources import sources; the build's output is loaded by what starts it from the sources",
    from: { pathNot: "^electron/hosts/[^/]+\\.mjs$" },
    to: { path: builtProgram },
  },
];

/** Loaded by a tool that knows their names, or by the compiler alone. */
const loadedByName = ["\\.config\\.ts$", "\\.d\\.m?ts$"];

const noOrphans = (entryPoints: readonly string[]): IForbiddenRuleType => {
  const starts = [...entryPoints.map((path) => `^${path.replaceAll(".", "\\.")}$`), ...loadedByName];
  return {
    name: "no-orphans",
    comment: "product code that no program reaches is not part of the product",
    from: { path: starts },
    to: { path: "^(shared|electron|renderer)/", pathNot: starts, reachable: false },
  };
};

/** DESIGN, "Who may import whom", for a tree whose programs start at these files. There is no list of exemptions. */
export const rulesFor = (entryPoints: readonly string[]): readonly IForbiddenRuleType[] => [
  ...layerRules,
  noOrphans(entryPoints),
];

const optionsFor = (root: string): ICruiseOptions => ({
  baseDir: root,
  validate: true,
  ruleSet: { forbidden: rulesFor(entryPointsOf(root)).map((rule) => ({ severity: "error", ...rule })) },
  tsPreCompilationDeps: true,
  detectProcessBuiltinModuleCalls: true,
  doNotFollow: { path: "(^|/)(node_modules|out)/" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "require", "node", "default"],
    extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
  },
  outputType: "json",
});

/**
 * Reads every source file below `root` and applies the rules.
 * root: absolute; the paths in the answer are relative to it. Cost: about 2 ms per file.
 */
export const cruiseTree = async (root: string): Promise<ICruiseResult> => {
  const { output } = await cruise([...cruisedFolders], optionsFor(root), {
    bustTheCache: true,
    // Types of packages that carry none of their own (`mdast`) lie under @types.
    modules: ["node_modules", join(root, "node_modules", "@types")],
  });
  return typeof output === "string" ? (JSON.parse(output) as ICruiseResult) : output;
};
