import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createClient, onPush } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { proofOf } from "../../../electron/hosts/loopback/access.ts";
import { createLoopbackTransport } from "../../../renderer/client/loopback-transport.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
};

/** A real server on 127.0.0.1 and the transport that a page of it would use. */
const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let lost = 0;
  const transport = createLoopbackTransport({
    token: "secret-token",
    fetch: (path, options) => fetch(`${origin}${String(path)}`, options),
    host: () => new URL(origin).host,
    onLost: () => {
      lost += 1;
    },
  });
  return { server, host: new URL(origin).host, transport, lost: () => lost };
};

test("a call goes out as POST with the token in its header and the name of the operation", async () => {
  const seen: unknown[] = [];
  const { transport } = await serve(async (request, response) => {
    seen.push(request.method, request.url, request.headers["x-blackstart-token"], await bodyOf(request));
    response.end(JSON.stringify({ ok: true, value: {} }));
  });
  const answer = await transport.call("progress", "cancel", { operation: "a" }, { operation: "op-1" });
  expect(answer).toEqual({ ok: true, value: {} });
  expect(seen).toEqual([
    "POST",
    "/call/progress/cancel",
    "secret-token",
    { input: { operation: "a" }, operation: "op-1" },
  ]);
});

test("a server that is gone is a failure that says so, not an exception", async () => {
  const { server, transport } = await serve(() => {});
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await createClient(contract, transport).vault.status({})).toEqual({
    ok: false,
    failure: { kind: "boundary.unreachable" },
  });
});

test("a refusal by status counts as unreachable too", async () => {
  const { transport } = await serve((_request, response) => response.writeHead(401).end());
  const answer = await createClient(contract, transport).vault.status({});
  expect(answer).toEqual({ ok: false, failure: { kind: "boundary.unreachable" } });
});

test("pushes reach the listener while the stream is open, and its end is noticed", async () => {
  let stream: ServerResponse | undefined;
  const { transport, lost } = await serve((_request, response) => {
    response.write("\n");
    stream = response;
  });
  const heard: unknown[] = [];
  onPush(contract, transport, "reference", "changed", (payload) => heard.push(payload));
  await expect.poll(() => stream).toBeDefined();
  stream?.write('not json\n{"area":"reference","name":"changed","payload":{"kind":"systems"}}\n');
  await expect.poll(() => heard).toEqual([{ kind: "systems" }]);
  expect(lost()).toBe(0);
  stream?.end();
  await expect.poll(lost).toBe(1);
});

test("the host that follows is waited for, and asked without the token until it has proved that it knows it", async () => {
  let asked = 0;
  const tokens: unknown[] = [];
  const { transport, host } = await serve(async (request, response) => {
    tokens.push(request.headers["x-blackstart-token"]);
    const { nonce } = (await bodyOf(request)) as { nonce: string };
    asked += 1;
    const known = asked < 3 ? "another token" : "secret-token";
    response.end(JSON.stringify({ proof: proofOf({ host, token: known }, nonce) }));
  });
  expect(await transport.comesBack(10_000)).toBe(true);
  expect(asked).toBe(3);
  expect(tokens).toEqual([undefined, undefined, undefined]);
});

test("a program that took the port and knows nothing is not taken for the host", async () => {
  const { transport } = await serve((_request, response) => response.end('{"proof":"0","ok":true}'));
  expect(await transport.comesBack(400)).toBe(false);
});
