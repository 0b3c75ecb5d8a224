import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

/**
 * The files a program starts with, read from what starts them: npm scripts, the build's inputs and the page of the
 * window. Returns paths relative to `root`, each once, whether they exist or not.
 */
export const entryPointsOf = (root: string): readonly string[] => {
  const { scripts = {} } = JSON.parse(textOf(join(root, "package.json"))) as {
    scripts?: Record<string, string>;
  };
  const started = matches(
    Object.values(scripts).join("\n"),
    /(?:^|\s)(?:\.\/)?((?:electron|renderer|test)\/[\w./-]+\.(?:ts|mjs))\b/gm,
  );
  const built = matches(
    textOf(join(root, "electron", "electron.vite.config.ts")),
    /"(electron\/[\w./-]+\.ts)"/g,
  );
  const loaded = matches(textOf(join(root, "renderer", "index.html")), /src="\.\/([\w./-]+\.tsx?)"/g);
  return [...new Set([...started, ...built, ...loaded.map((path) => `renderer/${path}`)])];
};
