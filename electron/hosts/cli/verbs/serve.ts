import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** `serve [VAULT] [--no-open]`: becomes the loopback host, which ends the process itself. */
export const serve = async (
  mainFolder: string,
  vault: string | undefined,
  options: { readonly open?: boolean },
): Promise<void> => {
  const args = [...(vault === undefined ? [] : [vault]), ...(options.open === false ? ["--no-open"] : [])];
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  await import(pathToFileURL(join(mainFolder, "loopback.js")).href);
};
