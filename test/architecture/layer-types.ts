import { dirname, join } from "node:path";
import ts from "typescript";
import { inRepository } from "../support/repository.ts";

/** The layers that have a tsconfig of their own: folder names from the top. */
export const layers = ["shared", "electron/core", "electron/hosts", "renderer", "test"] as const;
export type Layer = (typeof layers)[number];

const parsed = (layer: Layer): ts.ParsedCommandLine => {
  const path = inRepository(layer, "tsconfig.json");
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
};

/** Absolute paths of the project's files that a layer's type check reads: those it names and those they import. */
export const filesOf = (layer: Layer): readonly string[] => {
  const { options, fileNames } = parsed(layer);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  // Packages are resolved but not read: what they declare is of no interest here.
  host.getSourceFile = (path, target, ...rest) =>
    path.includes("/node_modules/")
      ? ts.createSourceFile(path, "", target)
      : getSourceFile(path, target, ...rest);
  const program = ts.createProgram(fileNames, { ...options, noLib: true, types: [] }, host);
  return program.getSourceFiles().map((source) => source.fileName);
};

export const optionsOf = (layer: Layer): ts.CompilerOptions => parsed(layer).options;

/**
 * Compiles one more file as part of a layer, together with all of the layer's files, since a package's types can bring
 * globals in. The file exists in memory only. Returns the messages for that file, without position.
 */
export const complaintsAbout = (
  layer: Layer,
  files: Readonly<Record<string, string>>,
): Record<string, string[]> => {
  const { options, fileNames } = parsed(layer);
  const planted = new Map(
    Object.entries(files).map(([name, content]) => [inRepository(layer, name), content]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => planted.has(path) || fileExists(path);
  host.readFile = (path) => planted.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const content = planted.get(path);
    return content === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, content, target);
  };
  const program = ts.createProgram([...fileNames, ...planted.keys()], options, host);
  return Object.fromEntries(
    Object.keys(files).map((name) => {
      const source = program.getSourceFile(join(inRepository(layer), name));
      if (source === undefined) throw new Error(`${name} is not part of ${layer}`);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))];
    }),
  );
};
