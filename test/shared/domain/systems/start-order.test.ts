import fc from "fast-check";
import { expect, test } from "vitest";
import { startOrder, wavesOf } from "#shared/domain/systems/start-order.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import { minutesToMs } from "#shared/kernel/time.ts";

const system = (id: string, dependsOn: readonly string[] = [], more: Partial<System> = {}): System => ({
  id,
  name: id,
  type: "",
  tier: 0,
  rtoMinutes: 60,
  mtpdMinutes: null,
  effortMinutes: null,
  location: "",
  owner: "",
  remarks: "",
  dependsOn,
  ...more,
});

const order = (systems: readonly System[], states: Record<string, SystemState> = {}, nowMinutes = 0) =>
  startOrder({
    systems,
    states: new Map(systems.map(({ id }) => [id, states[id] ?? "down"])),
    noticedAtMs: 0,
    nowMs: minutesToMs(nowMinutes),
  });

const queued = (result: ReturnType<typeof order>): string[] => result.queue.map((entry) => entry.system.id);

test("a system is queued only when everything it needs is verified; booted is not enough [S1] [S2]", () => {
  const systems = [system("power"), system("net", ["power"])];
  expect(queued(order(systems))).toEqual(["power"]);
  expect(queued(order(systems, { power: "booted" }))).toEqual([]);
  expect(order(systems, { power: "booted" }).waiting).toMatchObject([{ waitsFor: ["power"] }]);
  expect(queued(order(systems, { power: "verified" }))).toEqual(["net"]);
});

test("a prerequisite that is not affected holds nothing up [S1]", () => {
  const systems = [system("power"), system("net", ["power"])];
  const result = startOrder({ systems, states: new Map([["net", "down"]]), noticedAtMs: 0, nowMs: 0 });
  expect(queued(result)).toEqual(["net"]);
});

test("what an urgent system waits for comes before what is urgent by itself but later [S3]", () => {
  const systems = [
    system("storage", [], { rtoMinutes: 300 }),
    system("plant", ["storage"], { rtoMinutes: 30 }),
    system("door", [], { rtoMinutes: 60 }),
  ];
  const result = order(systems, {}, 15);
  expect(queued(result)).toEqual(["storage", "door"]);
  expect(result.queue[0]).toMatchObject({
    blocks: 1,
    deadline: { of: "plant", atMs: minutesToMs(30) },
    used: 0.5,
  });
});

test("with the same deadline the lower tier comes first, none last [S3]", () => {
  const systems = [
    system("c", [], { tier: null }),
    system("b", [], { tier: 1 }),
    system("a", [], { tier: 2 }),
  ];
  expect(queued(order(systems))).toEqual(["b", "a", "c"]);
});

test("a circle is shown with all its members and what it waits for, and stays out of the queue [S4]", () => {
  const systems = [
    system("SAN"),
    system("VIRT", ["SAN", "AD"]),
    system("AD", ["VIRT", "DNS"]),
    system("DNS", ["VIRT"]),
    system("ERP", ["VIRT"]),
  ];
  const result = order(systems);
  expect(queued(result)).toEqual(["SAN"]);
  expect(result.cycles).toEqual([{ members: ["VIRT", "AD", "DNS"], waitsFor: ["SAN"] }]);
  expect(result.waiting).toMatchObject([{ system: { id: "ERP" }, waitsFor: ["VIRT"] }]);
});

test("a circle is none any more once a member is verified [S4]", () => {
  const systems = [system("VIRT", ["AD"]), system("AD", ["VIRT", "DNS"]), system("DNS", ["VIRT"])];
  const result = order(systems, { AD: "verified" });
  expect(result.cycles).toEqual([]);
  expect(queued(result)).toEqual(["VIRT"]);
});

test("a dependency nobody knows holds nothing up [S5]", () => {
  expect(queued(order([system("hotline", ["GIBTSNICHT-9"])]))).toEqual(["hotline"]);
});

test("what depends on a deferred or given-up system goes on waiting [S6]", () => {
  const systems = [system("a"), system("b", ["a"])];
  for (const state of ["deferred", "given-up"] as const) {
    expect(queued(order(systems, { a: state }))).toEqual([]);
    expect(order(systems, { a: state }).waiting).toMatchObject([{ waitsFor: ["a"] }]);
  }
});

const anyGraph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((edges) =>
    edges.map((needed, at) =>
      system(
        `s${at}`,
        needed.map((other) => `s${other}`),
      ),
    ),
  );

test("every affected system is in the queue, waiting, or in a circle: none is lost [S2] [S4]", () => {
  fc.assert(
    fc.property(anyGraph, (systems) => {
      const result = order(systems);
      const seen = [
        ...queued(result),
        ...result.waiting.map((entry) => entry.system.id),
        ...result.cycles.flatMap((cycle) => cycle.members),
      ];
      expect(seen.sort()).toEqual(systems.map(({ id }) => id).sort());
    }),
  );
});

test("verifying what the queue offers, and one member of each circle, brings everything up", () => {
  fc.assert(
    fc.property(anyGraph, (systems) => {
      const states: Record<string, SystemState> = {};
      for (let round = 0; round <= systems.length * 2; round++) {
        const result = order(systems, states);
        for (const id of queued(result)) states[id] = "verified";
        const circle = result.cycles[0]?.members[0];
        if (result.queue.length === 0 && circle !== undefined) states[circle] = "verified";
      }
      expect(systems.every(({ id }) => states[id] === "verified")).toBe(true);
    }),
  );
});

test("waves put each system after everything it needs and leave circles out", () => {
  const waves = wavesOf([
    system("c", ["b"]),
    system("a"),
    system("b", ["a"]),
    system("x", ["y"]),
    system("y", ["x"]),
  ]);
  expect(waves).toEqual([["a"], ["b"], ["c"]]);
});

test("a chain of 20,000 systems is ordered without exhausting the stack", () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => system(`s${at}`, at === 0 ? [] : [`s${at - 1}`]));
  expect(queued(order(chain))).toEqual(["s0"]);
  expect(wavesOf(chain)).toHaveLength(20_000);
});
