import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parts } from "../../../../renderer/features/settings/parts.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"));
const { dependencies } = read("package.json") as { dependencies: Record<string, string> };

test("the list of parts names every dependency that ships, with the licence its package states", () => {
  const shipped = [...Object.keys(dependencies), "electron"].map((folder) => {
    const { name, license } = read(`node_modules/${folder}/package.json`) as {
      name: string;
      license: string;
    };
    return { name, licence: license };
  });
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect([...parts].sort(byName)).toEqual(shipped.sort(byName));
});
