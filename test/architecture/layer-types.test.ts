import { expect, test } from "vitest";
import { inRepository, projectFiles } from "../support/repository.ts";
import { complaintsAbout, filesOf, type Layer, layers, optionsOf } from "./layer-types.ts";

/** Per layer: what must not compile there, and what must. */
const forbidden: readonly (readonly [Layer, readonly string[], readonly string[]])[] = [
  [
    "shared",
    [
      "process.exit(1)",
      "window.alert('')",
      "document.title",
      "require('electron')",
      "Buffer.from('')",
      "console.log('')",
      "setTimeout(() => 1, 1)",
      "localStorage.length",
      "fetch('x')",
      "new TextEncoder()",
      "crypto.randomUUID()",
      "__dirname",
    ],
    ["new Map([[1, 2]]).get(1)", "structure({ a: 1 })"],
  ],
  [
    "electron/core",
    [
      "window.alert('')",
      "document.title",
      "document.createElement('p') as HTMLElement",
      "new XMLHttpRequest()",
    ],
    ["process.pid", "Buffer.from('')", "structure(setTimeout(() => 1, 1))"],
  ],
  [
    "renderer",
    ["process.exit(1)", "require('electron')", "Buffer.from('')", "__dirname", "setImmediate(() => 1)"],
    ["window.innerWidth", "document.title", "structure(setTimeout(() => 1, 1))"],
  ],
];

const asFile = (line: string): string =>
  `export const structure = <T>(value: T): T => value;\nexport const planted = ${line};\n`;

const asFiles = (lines: readonly string[]) =>
  Object.fromEntries(lines.map((line, index) => [`planted-${index}.ts`, asFile(line)]));

test.each(forbidden)("in %s the types of other places do not exist", (layer, refused, accepted) => {
  const complaints = complaintsAbout(layer, asFiles([...refused, ...accepted]));
  const compiled = [...refused, ...accepted].filter(
    (_, index) => complaints[`planted-${index}.ts`]?.length === 0,
  );
  expect(compiled).toEqual(accepted);
});

test.each(layers)("%s is compiled with every strictness switched on", (layer) => {
  expect(optionsOf(layer)).toMatchObject({
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
  });
});

test("every TypeScript file is type-checked by a layer", () => {
  const checked = new Set(layers.flatMap(filesOf));
  const files = projectFiles().filter((path) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((path) => !checked.has(inRepository(path)))).toEqual([]);
});
