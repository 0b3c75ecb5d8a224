import { readdirSync } from "node:fs";
import { extname, join, relative } from "node:path";

export interface RendererFile {
  readonly path: string;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/**
 * The files that a page may load: URL path -> file, read once from the folder of the built renderer. Nothing outside this
 * list is ever opened, so no path in a request can lead anywhere else. "/" is index.html.
 */
export const rendererFiles = (folder: string): ReadonlyMap<string, RendererFile> => {
  const files = new Map<string, RendererFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).replaceAll("\\", "/")}`, { path, contentType });
  }
  const start = files.get("/index.html");
  if (start === undefined) throw new Error("the built renderer has no index.html");
  return files.set("/", start);
};
