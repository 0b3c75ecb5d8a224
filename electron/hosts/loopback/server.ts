import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HostCalls } from "#core/host-services/host-calls.ts";
import { pageHeaders } from "#core/host-services/page-headers.ts";
import type { RendererFile } from "#core/host-services/renderer-files.ts";
import {
  type Expected,
  isSameSecret,
  newSecret,
  proofOf,
  refusalOfCall,
  refusalOfRequest,
} from "./access.ts";
import type { PagePresence } from "./page-presence.ts";
import { readCallBody, readNonce } from "./request-body.ts";

export interface LoopbackServerDeps {
  readonly calls: Pick<HostCalls, "call">;
  readonly files: ReadonlyMap<string, RendererFile>;
  readonly pages: PagePresence;
  /** The address for the browser was asked for a second time: somebody else on this computer has read it. */
  readonly onStolenTicket: () => void;
  /** Those of the host before, so that an address that was given out stays right; default: new ones. */
  readonly token?: string;
  readonly port?: number;
}

export interface LoopbackServer {
  /** For a person to open: carries the token in its fragment, which browsers do not send. */
  readonly address: string;
  /** For the command line of a browser, which others on this computer can read: leads to `address`, once. */
  readonly ticketAddress: string;
  readonly token: string;
  readonly port: number;
  /** From now on nobody new is let in; who is there still gets the answer. */
  stopListening(): void;
  close(): Promise<void>;
}

const headers = pageHeaders("'self'");
const ticketPath = "/open/";
/** How long who is there may take to hear the last answer. */
const lastAnswerWithinMs = 500;

/**
 * Serves the window's page and its calls on 127.0.0.1. When somebody else has taken the port meanwhile: on another port, and
 * with another token, because a page may show the old one to whoever answers there now.
 * GET: the built files. POST `/call/<area>/<name>` with `{input, operation?}`: a Result. POST `/pushes`: one JSON message
 * per line for as long as the page is there. POST `/prove` with a nonce, without the token: proof that this server knows it.
 * Nothing else, and nothing to other origins or without the token.
 */
export const startLoopbackServer = async (deps: LoopbackServerDeps): Promise<LoopbackServer> => {
  let token = deps.token ?? newSecret();
  const ticket = newSecret();
  let ticketUsed = false;
  let expected: Expected = { host: "", token };

  const takeTicket = (response: ServerResponse): void => {
    if (ticketUsed) {
      end(response, 403);
      deps.onStolenTicket();
      return;
    }
    ticketUsed = true;
    response.writeHead(302, { ...headers, location: `/#token=${token}` }).end();
  };

  const get = (path: string, response: ServerResponse): void => {
    const file = deps.files.get(path);
    if (path.startsWith(ticketPath) && isSameSecret(path.slice(ticketPath.length), ticket))
      takeTicket(response);
    else if (file === undefined) end(response, 404);
    else sendFile(file, response);
  };

  const prove = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers.origin !== `http://${expected.host}`) return end(response, 403);
    const nonce = await readNonce(request);
    if (nonce === null) return end(response, 400);
    response
      .writeHead(200, { ...headers, "content-type": "application/json" })
      .end(JSON.stringify({ proof: proofOf(expected, nonce) }));
  };

  const post = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (path === "/prove") return await prove(request, response);
    const refused = refusalOfCall(request.headers, expected);
    if (refused !== null) return end(response, refused);
    if (path === "/pushes") {
      response.writeHead(200, { ...headers, "content-type": "application/x-ndjson" });
      return deps.pages.attach(response);
    }
    const called = /^\/call\/(\w+)\/(\w+)$/.exec(path);
    if (called === null) return end(response, 404);
    const body = await readCallBody(request);
    if (!body.ok) return end(response, body.failure.kind === "body.too-large" ? 413 : 400);
    const [, area = "", name = ""] = called;
    const { input, operation } = body.value;
    // The page went away before its answer came: nobody waits for the work any more.
    if (operation !== undefined)
      response.once("close", () => {
        if (!response.writableFinished) void deps.calls.call("progress", "cancel", { operation });
      });
    const result = await deps.calls.call(area, name, input, operation);
    response.writeHead(200, { ...headers, "content-type": "application/json" }).end(JSON.stringify(result));
  };

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 }, (request, response) => {
    const refused = refusalOfRequest(request.headers, expected);
    // Compared as it came: a path that would have to be decoded or resolved is in no list.
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    // On a connection that was kept: whoever looks for the host that follows must not take this one for it.
    if (!server.listening && (request.method === "GET" || path === "/prove")) return request.socket.destroy();
    if (refused !== null) end(response, refused);
    else if (request.method === "GET") get(path, response);
    else if (request.method !== "POST") end(response, 405);
    else void post(path, request, response).catch(() => response.destroy());
  });

  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  await listen(deps.port ?? 0).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    token = newSecret();
    await listen(0);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  expected = { host, token };
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  return {
    address: `http://${host}/#token=${token}`,
    ticketAddress: `http://${host}${ticketPath}${ticket}`,
    token,
    port,
    stopListening: () => void server.close(),
    close: async () => {
      deps.pages.close();
      if (server.listening) server.close();
      const patience = setTimeout(() => server.closeAllConnections(), lastAnswerWithinMs);
      await closed;
      clearTimeout(patience);
    },
  };
};

const sendFile = ({ path, contentType }: RendererFile, response: ServerResponse): void => {
  response.writeHead(200, { ...headers, "content-type": contentType });
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
};

/** A refusal says nothing but its number, and takes no more of the request. */
const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { ...headers, connection: "close" }).end();
};
