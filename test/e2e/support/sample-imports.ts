import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { sampleData } from "../../support/sample-data.ts";

/** Every export of the sample company, in the order in which somebody would fill a vault with them. */
export const sampleImports: readonly { readonly kind: ImportKind; readonly paths: readonly string[] }[] = [
  { kind: "systems", paths: [sampleData.systems] },
  { kind: "endpoints", paths: [sampleData.endpoints] },
  { kind: "contacts", paths: [sampleData.contactsCsv] },
  { kind: "contacts", paths: [sampleData.contactsVcard] },
  { kind: "keys", paths: [sampleData.keysRecoveryScript] },
  { kind: "keys", paths: [sampleData.keysDirectory] },
  { kind: "keys", paths: [sampleData.keysGraph, sampleData.devicesGraph] },
  { kind: "keys", paths: [sampleData.keysManageBde] },
  { kind: "runbooks", paths: [sampleData.runbooks] },
];
