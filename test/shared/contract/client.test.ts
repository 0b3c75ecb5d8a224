import { expect, test } from "vitest";
import { createClient, onPush, type PushMessage, type Transport } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";

/** A transport whose answers are given, and which keeps what it was asked. */
const transportWith = (answer: unknown) => {
  const asked: unknown[] = [];
  const listeners: ((message: PushMessage) => void)[] = [];
  const transport: Transport = {
    call: async (...request) => {
      asked.push(request);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onPush: (listener) => {
      listeners.push(listener);
      return () => listeners.splice(listeners.indexOf(listener), 1);
    },
  };
  const push = (message: PushMessage): void => {
    for (const listener of listeners) listener(message);
  };
  return { transport, asked, push };
};

test("an answer of the declared shape comes through with the operation's name", async () => {
  const { transport, asked } = transportWith({ ok: true, value: { state: "locked" } });
  const result = await createClient(contract, transport).vault.status({}, { operation: "mine" });
  expect(result).toEqual({ ok: true, value: { state: "locked" } });
  expect(asked).toEqual([["vault", "status", {}, { operation: "mine" }]]);
});

test("a request of the wrong shape does not leave, and the refusal names fields but no values", async () => {
  const { transport, asked } = transportWith({ ok: true, value: {} });
  const secret = "x".repeat(2000);
  const result = await createClient(contract, transport).vault.open({
    path: "/vault",
    secret: { type: "passphrase", passphrase: secret },
    operator: "",
  });
  expect(result).toEqual({
    ok: false,
    failure: { kind: "boundary.invalid-input", fields: ["secret.passphrase", "operator"] },
  });
  expect(asked).toEqual([]);
});

test("a field that the contract does not declare is not shown to any screen", async () => {
  const { transport } = transportWith({ ok: true, value: { state: "locked", passphrase: "leaked" } });
  expect(await createClient(contract, transport).vault.status({})).toEqual({
    ok: false,
    failure: { kind: "boundary.internal", reference: "answer:vault.status" },
  });
});

test("a failure that the call does not declare is a mistake of the program", async () => {
  const { transport } = transportWith({ ok: false, failure: { kind: "keys.unknown" } });
  expect(await createClient(contract, transport).vault.status({})).toMatchObject({
    failure: { kind: "boundary.internal" },
  });
});

test("a declared failure keeps its facts", async () => {
  const failure = { kind: "store.from-future", found: 9, supported: 1 };
  const { transport } = transportWith({ ok: false, failure });
  const input = {
    path: "/vault",
    secret: { type: "passphrase" as const, passphrase: "right" },
    operator: "A",
  };
  expect(await createClient(contract, transport).vault.open(input)).toEqual({ ok: false, failure });
});

test.each([undefined, null, "ok", { ok: "yes" }, { value: {} }])("%j is no answer", async (answer) => {
  const { transport } = transportWith(answer);
  expect(await createClient(contract, transport).vault.status({})).toMatchObject({
    failure: { kind: "boundary.internal" },
  });
});

test("a transport that breaks means that nobody can be reached", async () => {
  const { transport } = transportWith(new Error("socket hang up"));
  expect(await createClient(contract, transport).vault.status({})).toEqual({
    ok: false,
    failure: { kind: "boundary.unreachable" },
  });
});

test("a client has the calls of the contract and not its pushes", () => {
  const client = createClient(contract, transportWith({}).transport);
  expect(Object.keys(client.vault)).toContain("open");
  expect(Object.keys(client.vault)).not.toContain("changed");
});

test("only pushes of the declared shape reach a listener, and none after it has left", () => {
  const { transport, push } = transportWith({});
  const heard: unknown[] = [];
  const stop = onPush(contract, transport, "reference", "changed", (payload) => heard.push(payload));
  push({ area: "reference", name: "changed", payload: { kind: "systems" } });
  push({ area: "reference", name: "changed", payload: { kind: "planets" } });
  push({ area: "vault", name: "changed", payload: { kind: "systems" } });
  stop();
  push({ area: "reference", name: "changed", payload: { kind: "keys" } });
  expect(heard).toEqual([{ kind: "systems" }]);
});
