import { expect, test } from "vitest";
import { allContacts, createContactWriter } from "#core/store/queries/contacts.ts";
import { createEndpointWriter, findEndpoints } from "#core/store/queries/endpoints.ts";
import {
  importRuns,
  insertImportRun,
  rememberedMapping,
  rememberMapping,
} from "#core/store/queries/import-runs.ts";
import {
  createRunbookWriter,
  runbookById,
  runbookSource,
  runbookSummaries,
} from "#core/store/queries/runbooks.ts";
import { allSystems, createSystemWriter } from "#core/store/queries/systems.ts";
import type { Endpoint, System } from "#shared/domain/systems/system.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import { openTestStore } from "../../../../support/open-test-store.ts";

const at = "2026-11-23T05:12:00.000+01:00" as Timestamp;
const later = "2026-11-24T05:12:00.000+01:00" as Timestamp;

const system = (id: string, dependsOn: readonly string[]): System => ({
  id,
  name: `Name of ${id}`,
  type: "server",
  tier: 0,
  rtoMinutes: 120.5,
  mtpdMinutes: null,
  effortMinutes: 0,
  location: "Hamburg",
  owner: "Server",
  dependsOn,
  remarks: "Zeile 1\nZeile 2",
});

test("a system comes back as it was written, its dependencies in their order", () => {
  const db = openTestStore();
  const write = createSystemWriter(db, at);
  write(system("B", ["Z", "A", "not there"]));
  write(system("A", []));
  expect(allSystems(db)).toEqual([system("A", []), system("B", ["Z", "A", "not there"])]);
});

test("writing a system again replaces its dependencies and counts its version", () => {
  const db = openTestStore();
  createSystemWriter(db, at)(system("B", ["A", "C"]));
  createSystemWriter(db, later)(system("B", ["C"]));
  expect(allSystems(db)).toEqual([system("B", ["C"])]);
  expect(db.prepare("select version, changed_at from system").get()).toEqual({
    version: 2,
    changed_at: later,
  });
});

const endpoint = (id: string, name: string, department: string): Endpoint => ({
  id,
  name,
  assetTag: `A${id}`,
  serialNumber: `S${id}`,
  site: "HH",
  department,
  room: "B1.21",
});

test("endpoints are found by any word in any column, umlauts in any case, a window at a time", () => {
  const db = openTestStore();
  const write = createEndpointWriter(db, at);
  write(endpoint("3", "nw-hh-pc3", "GESCHÄFTSFÜHRUNG"));
  write(endpoint("1", "NW-HH-PC1", "Geschäftsführung"));
  write(endpoint("2", "NW-KS-PC2", "Lager"));
  const names = (text: string, offset = 0, limit = 10) => {
    const { total, rows } = findEndpoints(db, { text, offset, limit });
    return [total, ...rows.map(({ name }) => name)];
  };
  expect(names("")).toEqual([3, "NW-HH-PC1", "nw-hh-pc3", "NW-KS-PC2"]);
  expect(names("  geschäfts ")).toEqual([2, "NW-HH-PC1", "nw-hh-pc3"]);
  expect(names("geschäfts a3")).toEqual([1, "nw-hh-pc3"]);
  expect(names("", 1, 1)).toEqual([3, "nw-hh-pc3"]);
  expect(names("100%_")).toEqual([0]);
});

const contact = (id: string, name: string, deputyName: string) => ({
  id,
  name,
  organisation: "Nordwerk GmbH",
  department: "Netzwerk",
  role: "Leitung",
  channels: [
    { kind: "mobile" as const, value: "0171 1" },
    { kind: "email" as const, value: `${id}@nordwerk.example` },
  ],
  deputyName,
  notes: "",
});

test("contacts keep the order of their import, their channels and their deputy", () => {
  const db = openTestStore();
  const write = createContactWriter(db, at);
  write(contact("2", "Zoe Zander", "Anke Ahrens"));
  write(contact("1", "Anke Ahrens", "Wer Anders"));
  write({ ...contact("2", "Zoe Zander", "Anke Ahrens"), role: "Team" });
  expect(allContacts(db)).toEqual([
    { ...contact("2", "Zoe Zander", "Anke Ahrens"), role: "Team", deputyId: "1" },
    { ...contact("1", "Anke Ahrens", "Wer Anders"), deputyId: null },
  ]);
});

test("deleting a contact leaves none of its numbers behind", () => {
  const db = openTestStore();
  createContactWriter(db, at)(contact("1", "Anke Ahrens", ""));
  db.exec("delete from contact");
  expect(db.prepare("select count(*) as left from channel").get()).toEqual({ left: 0 });
});

const runbook = (markdown: string, source: string) => ({
  id: "dc-first",
  title: "First controller",
  language: "en",
  appliesTo: ["AD-DC1"],
  roles: ["Server", "Witness"],
  reviewed: "2026-02-01",
  reviewDue: "2026-05-02",
  steps: 7,
  source,
  markdown,
  file: "dc.md",
});

test("a changed runbook keeps the text that older runs were started with", () => {
  const db = openTestStore();
  createRunbookWriter(db, at)(runbook("old", "a".repeat(64)));
  createRunbookWriter(db, later)(runbook("new", "b".repeat(64)));
  const { markdown: _, file: __, ...summary } = runbook("new", "b".repeat(64));
  expect(runbookSummaries(db)).toEqual([summary]);
  expect(runbookById(db, "dc-first")).toEqual({ summary, markdown: "new" });
  expect(runbookById(db, "other")).toBeNull();
  expect(runbookSource(db, "a".repeat(64))).toEqual({ id: "dc-first", markdown: "old" });
  expect(runbookSource(db, "c".repeat(64))).toBeNull();
});

test("the log of imports tells who took what from where, newest first", () => {
  const db = openTestStore();
  const run = { id: "1", kind: "systems" as const, files: ["systems.csv"], author: "Anke Ahrens" };
  insertImportRun(db, { ...run, appliedAt: at, counts: { new: 46 } });
  insertImportRun(db, { ...run, id: "2", appliedAt: later, counts: { new: 0 } });
  expect(importRuns(db).map(({ id, appliedAt, counts }) => [id, appliedAt, counts])).toEqual([
    ["2", later, { new: 0 }],
    ["1", at, { new: 46 }],
  ]);
  expect(importRuns(db)[0]).toMatchObject({ files: ["systems.csv"], author: "Anke Ahrens" });
});

test("the mapping used last is the one remembered", () => {
  const db = openTestStore();
  expect(rememberedMapping(db, "systems\tid")).toBeNull();
  rememberMapping(db, "systems\tid", { id: "ID" }, at);
  rememberMapping(db, "systems\tid", { id: "CI" }, later);
  expect(rememberedMapping(db, "systems\tid")).toEqual({ id: "CI" });
});
