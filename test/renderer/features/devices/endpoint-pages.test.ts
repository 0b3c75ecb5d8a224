import { expect, test } from "vitest";
import type { Endpoint } from "#shared/domain/systems/system.ts";
import { pageSize, pagesOf, rowAt } from "../../../../renderer/features/devices/endpoint-pages.ts";

const row = (id: string): Endpoint => ({
  id,
  name: id,
  assetTag: "",
  serialNumber: "",
  site: "",
  department: "",
  room: "",
});

test.each([
  [0, 0, [0]],
  [0, pageSize - 1, [0]],
  [0, pageSize, [0, 1]],
  [pageSize - 1, 2 * pageSize, [0, 1, 2]],
  [-5, 3, [0]],
])("rows %i to %i lie on the pages %j", (first, last, pages) => {
  expect(pagesOf(first, last)).toEqual(pages);
});

test("a row is read from its page, and is unknown while that page is not here", () => {
  const found = {
    key: "",
    text: "",
    total: 3 * pageSize,
    pages: new Map([[1, [row("first"), row("second")]]]),
  };
  expect(rowAt(found, pageSize + 1)?.id).toBe("second");
  expect(rowAt(found, 0)).toBeUndefined();
  expect(rowAt(found, 2 * pageSize)).toBeUndefined();
});
