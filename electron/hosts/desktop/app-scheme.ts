import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { pageHeaders } from "#core/host-services/page-headers.ts";
import type { RendererFile } from "#core/host-services/renderer-files.ts";
import { pageOrigin, pageScheme } from "./page-address.ts";

/** Has to be said before the application is ready: pages of this scheme have an origin and may load modules. */
export const declareAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Serves the built files, and nothing else, to the pages of a session. */
export const serveApp = (session: Session, files: ReadonlyMap<string, RendererFile>): void =>
  session.protocol.handle(pageScheme, async (request) => {
    const url = new URL(request.url);
    const known = url.host === "blackstart" && request.method === "GET" ? files.get(url.pathname) : undefined;
    if (known === undefined || !request.url.startsWith(`${pageOrigin}/`))
      return new Response(null, { status: 404 });
    // Through Node: it also reads what is packed inside the product's archive.
    const body = await readFile(known.path);
    return new Response(new Uint8Array(body), {
      headers: { ...pageHeaders("'none'"), "content-type": known.contentType },
    });
  });
