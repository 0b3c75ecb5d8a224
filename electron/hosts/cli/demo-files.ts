import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ImportKind } from "#shared/domain/imports/problem.ts";

/** The sample company's exports, in the order in which somebody would fill a vault with them. */
export const demoImports: readonly { readonly kind: ImportKind; readonly files: readonly string[] }[] = [
  { kind: "systems", files: ["systems.csv"] },
  { kind: "endpoints", files: ["endpoints.csv"] },
  { kind: "contacts", files: ["kontakte.csv"] },
  { kind: "contacts", files: ["contacts.vcf"] },
  { kind: "keys", files: ["keys-recovery-script.csv"] },
  { kind: "keys", files: ["keys-directory.csv"] },
  { kind: "keys", files: ["keys-graph.csv", "devices-graph.csv"] },
  { kind: "keys", files: ["keys-manage-bde-de.txt"] },
  { kind: "runbooks", files: ["runbooks"] },
];

/** `resources/demo/data`, found upwards from the running script: beside the sources and in the packaged product alike. */
const findDemoFolder = (from: string): string => {
  const here = join(from, "resources", "demo", "data");
  if (existsSync(here)) return here;
  const above = dirname(from);
  if (above === from) throw new Error("resources/demo/data is missing from this installation");
  return findDemoFolder(above);
};

export const demoFolder = (): string => findDemoFolder(import.meta.dirname);
