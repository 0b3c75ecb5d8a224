import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rendererFiles } from "#core/host-services/renderer-files.ts";
import { createPagePresence } from "../../../electron/hosts/loopback/page-presence.ts";
import { maxBodyBytes } from "../../../electron/hosts/loopback/request-body.ts";
import { type LoopbackServer, startLoopbackServer } from "../../../electron/hosts/loopback/server.ts";
import { isProof } from "../../../renderer/client/proof.ts";
import { tempDirForAll } from "../../support/temp-dir.ts";
import { type Asked, ask } from "./http.ts";

const built = tempDirForAll("renderer");
const secret = join(tempDirForAll("outside"), "secret.txt");

let server: LoopbackServer;
let port: number;
let token: string;
let stolen = 0;
const asked: unknown[] = [];
const pages = createPagePresence({ onGone: () => {} });

beforeAll(async () => {
  mkdirSync(join(built, "assets"));
  writeFileSync(join(built, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(built, "assets", "app.js"), "export {};");
  writeFileSync(join(built, "assets", "app.js.map"), "not for the page");
  writeFileSync(secret, "outside");
  server = await startLoopbackServer({
    calls: {
      call: async (...call) => {
        asked.push(call);
        return { ok: true, value: { heard: true } };
      },
    },
    files: rendererFiles(built),
    pages,
    onStolenTicket: () => {
      stolen += 1;
    },
  });
  const address = new URL(server.address);
  port = Number(address.port);
  token = new URLSearchParams(address.hash.slice(1)).get("token") ?? "";
});
afterAll(() => server.close());

const host = () => ({ host: `127.0.0.1:${port}` });
const own = () => ({
  ...host(),
  origin: `http://127.0.0.1:${port}`,
  "x-blackstart-token": token,
  "content-type": "application/json",
});
const call = (changes: Asked = {}): Asked => ({
  method: "POST",
  path: "/call/vault/status",
  body: JSON.stringify({ input: {} }),
  headers: own(),
  ...changes,
});
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(own()).filter(([name]) => !names.includes(name)));
const wrongToken = () => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;

test("the page's own call with the token is answered with a result, and nothing may keep it", async () => {
  const answer = await ask(port, call());
  expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":{"heard":true}}' });
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  expect(answer.headers).not.toHaveProperty("set-cookie");
});

describe("a call is refused, and does not reach the core,", () => {
  test.each<[string, () => Asked, number]>([
    ["without a token", () => call({ headers: without("x-blackstart-token") }), 401],
    [
      "with a token that differs in one letter",
      () => call({ headers: { ...own(), "x-blackstart-token": wrongToken() } }),
      401,
    ],
    [
      "with a part of the token",
      () => call({ headers: { ...own(), "x-blackstart-token": token.slice(0, 20) } }),
      401,
    ],
    ["with an empty token", () => call({ headers: { ...own(), "x-blackstart-token": "" } }), 401],
    [
      "with the token in the address instead of the header",
      () => call({ path: `/call/vault/status?token=${token}`, headers: without("x-blackstart-token") }),
      401,
    ],
    [
      "from a page of another origin",
      () => call({ headers: { ...own(), origin: "http://evil.example" } }),
      403,
    ],
    [
      "from another port of this computer",
      () => call({ headers: { ...own(), origin: `http://127.0.0.1:${port + 1}` } }),
      403,
    ],
    ["from a page without an origin", () => call({ headers: { ...own(), origin: "null" } }), 403],
    ["without saying where it comes from", () => call({ headers: without("origin") }), 403],
    [
      "by a name that leads to this computer (DNS rebinding)",
      () => call({ headers: { ...own(), host: `rebound.example:${port}` } }),
      403,
    ],
    ["by the name localhost", () => call({ headers: { ...own(), host: `localhost:${port}` } }), 403],
    ["without the port in Host", () => call({ headers: { ...own(), host: "127.0.0.1" } }), 403],
    [
      "when the browser says it comes from another site",
      () => call({ headers: { ...own(), "sec-fetch-site": "cross-site" } }),
      403,
    ],
    ["with GET", () => call({ method: "GET" }), 404],
    ["with PUT", () => call({ method: "PUT" }), 405],
    [
      "as a preflight of another origin",
      () => call({ method: "OPTIONS", headers: { ...host(), "access-control-request-method": "POST" } }),
      405,
    ],
    ["when its body is no JSON", () => call({ body: "input=1" }), 400],
    ["when its body has fields nobody declared", () => call({ body: '{"input":{},"as":"root"}' }), 400],
    [
      "when it announces a body above the limit",
      () => call({ headers: { ...own(), "content-length": String(maxBodyBytes + 1) }, body: "{" }),
      413,
    ],
    ["at an address that is no call", () => call({ path: "/call/vault" }), 404],
    ["at an address with an encoded slash", () => call({ path: "/call/vault%2Fstatus" }), 404],
  ])("%s", async (_case, request, status) => {
    asked.length = 0;
    expect((await ask(port, request())).status).toBe(status);
    expect(asked).toEqual([]);
  });
});

test("a body that grows beyond the limit without announcing it is cut off", async () => {
  asked.length = 0;
  const status = await new Promise<number | string>((resolve) => {
    const sent = request({
      host: "127.0.0.1",
      port,
      method: "POST",
      path: "/call/vault/status",
      headers: own(),
      setHost: false,
    });
    sent.on("response", (response) => resolve(response.statusCode ?? 0));
    // The server may close while we still write.
    sent.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
    const block = Buffer.alloc(1 << 20, 0x20);
    let left = maxBodyBytes / block.length + 8;
    const more = (): void => {
      if (sent.destroyed || left-- <= 0) return void sent.end();
      sent.write(block, more);
    };
    more();
  });
  expect([413, "EPIPE", "ECONNRESET"]).toContain(status);
  expect(asked).toEqual([]);
});

test("the page and its files come with a policy that lets nothing else load", async () => {
  const page = await ask(port, { headers: host() });
  expect(page).toMatchObject({ status: 200, body: "<!doctype html><title>page</title>" });
  expect(page.headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(page.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
  });
  const script = await ask(port, { path: "/assets/app.js", headers: host() });
  expect(script).toMatchObject({ status: 200, body: "export {};" });
});

test("the token is in no file that can be fetched without it", async () => {
  for (const path of ["/", "/index.html", "/assets/app.js"])
    expect(JSON.stringify(await ask(port, { path, headers: host() }))).not.toContain(token);
});

test.each([
  "/../outside/secret.txt",
  "/assets/../../secret.txt",
  "/..%2f..%2fsecret.txt",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..\\..\\secret.txt",
  "//etc/passwd",
  "/assets",
  "/assets/",
  "/assets/app.js.map",
  "/assets/app.js%00.html",
  "/index.html/",
])("no path leads out of the built files: %s", async (path) => {
  expect(await ask(port, { path, headers: host() })).toMatchObject({ status: 404, body: "" });
});

test("a file is not given to a page of another origin", async () => {
  const foreign = { ...host(), origin: "http://evil.example" };
  expect((await ask(port, { path: "/assets/app.js", headers: foreign })).status).toBe(403);
  const embedded = { ...host(), "sec-fetch-site": "cross-site" };
  expect((await ask(port, { path: "/assets/app.js", headers: embedded })).status).toBe(403);
});

test("the address for the browser's command line leads to the token once, and a second use is noticed", async () => {
  const { pathname } = new URL(server.ticketAddress);
  expect(server.ticketAddress).not.toContain(token);
  const guess = `${pathname.slice(0, -1)}${pathname.endsWith("A") ? "B" : "A"}`;
  expect((await ask(port, { path: guess, headers: host() })).status).toBe(404);

  const first = await ask(port, { path: pathname, headers: host() });
  expect(first.status).toBe(302);
  expect(first.headers.location).toBe(`/#token=${token}`);
  expect(stolen).toBe(0);

  expect((await ask(port, { path: pathname, headers: host() })).status).toBe(403);
  expect(stolen).toBe(1);
});

describe("before a page shows its token to whoever answers after a restart", () => {
  const nonce = "n".repeat(22);
  const prove = (changes: Asked = {}): Asked => ({
    method: "POST",
    path: "/prove",
    body: JSON.stringify({ nonce }),
    headers: without("x-blackstart-token"),
    ...changes,
  });

  test("the server proves that it knows it, and to the page's satisfaction", async () => {
    const answer = await ask(port, prove());
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain(token);
    const { proof } = JSON.parse(answer.body) as { proof: string };
    expect(await isProof(proof, { token, host: `127.0.0.1:${port}`, nonce })).toBe(true);
  });

  test("a proof for another question, another port or by another token does not count", async () => {
    const { proof } = JSON.parse((await ask(port, prove())).body) as { proof: string };
    const right = { token, host: `127.0.0.1:${port}`, nonce };
    expect(await isProof(proof, { ...right, nonce: "m".repeat(22) })).toBe(false);
    expect(await isProof(proof, { ...right, host: "127.0.0.1:1" })).toBe(false);
    expect(await isProof(proof, { ...right, token: wrongToken() })).toBe(false);
    expect(await isProof("", right)).toBe(false);
  });

  test.each<[string, () => Asked, number]>([
    ["from another origin", () => prove({ headers: { ...own(), origin: "http://evil.example" } }), 403],
    ["without an origin", () => prove({ headers: without("origin") }), 403],
    ["with a nonce that is none", () => prove({ body: '{"nonce":"x"}' }), 400],
    ["with a body that is long", () => prove({ body: `{"nonce":"${"n".repeat(500)}"}` }), 400],
    ["with GET", () => prove({ method: "GET" }), 404],
  ])("a question %s gets none", async (_case, request, status) => {
    expect(await ask(port, request())).toMatchObject({ status, body: "" });
  });
});

test("a server that makes way proves nothing any more, not on a connection that a browser had opened in advance either", async () => {
  const leaving = await startLoopbackServer({
    calls: { call: async () => ({ ok: true as const, value: {} }) },
    files: rendererFiles(built),
    pages: createPagePresence({ onGone: () => {} }),
    onStolenTicket: () => {},
  });
  const held = connect(leaving.port, "127.0.0.1");
  await once(held, "connect");
  const before = createConnectionLog(held);
  leaving.stopListening();
  const host = `127.0.0.1:${leaving.port}`;
  const body = JSON.stringify({ nonce: "n".repeat(22) });
  held.write(
    `POST /prove HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await once(held, "close");
  expect(before()).toBe("");
  await leaving.close();
});

/** What came on a connection; a reset is no more than its end. */
const createConnectionLog = (socket: Socket): (() => string) => {
  let heard = "";
  socket.on("data", (chunk: Buffer) => {
    heard += chunk.toString("latin1");
  });
  socket.on("error", () => {});
  return () => heard;
};

test("the next server takes over address and token; on a port that somebody took it has others", async () => {
  const deps = {
    calls: { call: async () => ({ ok: true as const, value: {} }) },
    files: rendererFiles(built),
  };
  const start = (given: { token: string; port: number }) =>
    startLoopbackServer({
      ...deps,
      ...given,
      pages: createPagePresence({ onGone: () => {} }),
      onStolenTicket: () => {},
    });
  const known = "t".repeat(43);
  const elsewhere = await start({ token: known, port });
  expect(elsewhere.port).not.toBe(port);
  expect(elsewhere.token).not.toBe(known);
  const again = { token: elsewhere.token, port: elsewhere.port };
  await elsewhere.close();
  const next = await start(again);
  expect(next.address).toBe(elsewhere.address);
  await next.close();
});

test("pushes reach the page as lines of JSON for as long as it listens", async () => {
  const heard = new Promise<string>((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, method: "POST", path: "/pushes", headers: own(), setHost: false },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => {
          text += chunk.toString("utf8");
          if (!text.includes("}")) return;
          response.destroy();
          resolve(text.trim());
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
  await pages.arrived;
  pages.push("window", "lockRequested", {});
  expect(JSON.parse(await heard)).toEqual({ area: "window", name: "lockRequested", payload: {} });
});

test("pushes need the token like every call", async () => {
  const refused = await ask(port, {
    method: "POST",
    path: "/pushes",
    headers: without("x-blackstart-token"),
  });
  expect(refused.status).toBe(401);
});
