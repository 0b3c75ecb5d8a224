import { expect, test } from "vitest";
import { z } from "zod";
import { createRouter } from "#core/process/router.ts";
import { call, failure } from "#shared/contract/define.ts";
import { ok, refuse } from "#shared/kernel/result.ts";

const contract = {
  keys: {
    reveal: call({
      input: z.strictObject({ record: z.uuid(), purpose: z.string().min(3) }),
      output: z.strictObject({ shown: z.boolean() }),
      error: [failure("keys.unknown")],
    }),
  },
} as const;

const context = { signal: { aborted: false }, report: () => {} };
const record = "0b6a3c1e-7f4e-4f57-9c8a-0f3a2d1b4c5d";

type Reveal = Parameters<typeof createRouter<typeof contract>>[1]["keys"]["reveal"];

const routerWith = (reveal: Reveal) => {
  const bugs: string[] = [];
  const router = createRouter(
    contract,
    { keys: { reveal } },
    {
      failureOf: (error) => (String(error).includes("disk") ? { kind: "store.disk-full" } : null),
      reportBug: (reference, where) => bugs.push(`${where} ${reference}`),
    },
  );
  return { bugs, ask: (input: unknown, name = "reveal") => router.call("keys", name, input, context) };
};

test("a well-formed request reaches its handler and its answer comes back", async () => {
  const { ask } = routerWith(() => ok({ shown: true }));
  expect(await ask({ record, purpose: "boot" })).toEqual({ ok: true, value: { shown: true } });
});

test("a refusal names the fields and never what was in them", async () => {
  const { ask } = routerWith(() => ok({ shown: true }));
  const answer = await ask({ record: "secret-360932", purpose: "ab", extra: "secret-360932" });
  expect(answer).toEqual({
    ok: false,
    failure: { kind: "boundary.invalid-input", fields: ["record", "purpose", "extra"] },
  });
  expect(JSON.stringify(answer)).not.toContain("secret");
});

test("an undeclared call is refused, also one that every object has", async () => {
  const { ask } = routerWith(() => ok({ shown: true }));
  for (const name of ["nothing", "constructor", "__proto__", "toString"])
    expect(await ask({}, name)).toEqual({
      ok: false,
      failure: { kind: "boundary.invalid-input", fields: ["call"] },
    });
});

test("a secret cannot leave by a field too many", async () => {
  const leaky = (() => ok({ shown: true, key: "360932" })) as unknown as Reveal;
  const { ask, bugs } = routerWith(leaky);
  const answer = await ask({ record, purpose: "boot" });
  expect(answer).toMatchObject({ ok: false, failure: { kind: "boundary.internal" } });
  expect(JSON.stringify(answer)).not.toContain("360932");
  expect(bugs).toHaveLength(1);
});

test("a failure that the contract does not declare is a bug with a reference", async () => {
  const { ask } = routerWith((() => refuse({ kind: "keys.moon-phase" })) as unknown as Reveal);
  expect(await ask({ record, purpose: "boot" })).toMatchObject({ failure: { kind: "boundary.internal" } });
});

test("an exception shows a reference and nothing of its message", async () => {
  const { ask, bugs } = routerWith(() => {
    throw new Error("secret-360932");
  });
  const answer = await ask({ record, purpose: "boot" });
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(bugs[0]).toMatch(/^keys\.reveal [0-9a-f]{8}$/);
});

test("an error of the medium becomes the failure that a person can act on", async () => {
  const { ask } = routerWith(() => {
    throw new Error("disk full");
  });
  expect(await ask({ record, purpose: "boot" })).toEqual({ ok: false, failure: { kind: "store.disk-full" } });
});
