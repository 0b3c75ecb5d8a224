import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createDraftKeeper } from "../../../renderer/client/draft-keeper.ts";

const watched = ({ canKeep = true, takesMs = 0 } = {}) => {
  const kept: (readonly [string, unknown])[] = [];
  const keeper = createDraftKeeper({
    keep: async (name, value) => {
      await pause(takesMs);
      kept.push([name, value]);
      return canKeep;
    },
    afterMs: 20,
  });
  return { keeper, kept };
};

test("several keys in a row are kept once, as they were after the last", async () => {
  const { keeper, kept } = watched();
  for (const text of ["S", "St", "Strom"]) keeper.changed("note 1", { text });
  expect(kept).toEqual([]);
  await expect.poll(() => kept).toEqual([["note 1", { text: "Strom" }]]);
});

test("before a lock everything that waits is sent at once", async () => {
  const { keeper, kept } = watched();
  keeper.changed("note 1", "halb");
  keeper.changed("route", "/keys");
  await keeper.flush();
  expect(kept).toEqual([
    ["note 1", "halb"],
    ["route", "/keys"],
  ]);
  await pause(40);
  expect(kept).toHaveLength(2);
});

test("what is dropped is forgotten at once, and after the change that was on its way", async () => {
  const { keeper, kept } = watched({ takesMs: 15 });
  keeper.changed("note 1", "halb");
  const sent = keeper.flush();
  await pause(5);
  keeper.changed("note 1", undefined);
  await sent;
  await keeper.flush();
  expect(kept).toEqual([
    ["note 1", "halb"],
    ["note 1", null],
  ]);
});

test("on a medium that cannot be written it asks once and stays quiet", async () => {
  const { keeper, kept } = watched({ canKeep: false });
  keeper.changed("note 1", "a");
  await keeper.flush();
  keeper.changed("note 1", "ab");
  await keeper.flush();
  expect(kept).toHaveLength(1);
});

test("fields without a value do not reach the vault", async () => {
  const { keeper, kept } = watched();
  keeper.changed("note 1", { text: "a", moment: { at: undefined } });
  await keeper.flush();
  expect(kept).toStrictEqual([["note 1", { text: "a", moment: {} }]]);
});
