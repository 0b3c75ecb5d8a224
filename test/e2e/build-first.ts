import { buildIfStale } from "../../electron/hosts/build.mjs";

/** The tests run what is built, so it has to be what the sources say. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one
export default function buildFirst(): void {
  buildIfStale();
}
