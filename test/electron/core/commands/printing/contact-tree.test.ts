import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contactTreeHtml, contactTreeToFile } from "#core/commands/printing/contact-tree.ts";
import { createJournal } from "#core/journal/append.ts";
import { createContactWriter } from "#core/store/queries/contacts.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { CallContext } from "#shared/contract/define.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault } from "../../../../support/test-vault.ts";
import { nordwerkContacts } from "../../printing/nordwerk.ts";

const context: CallContext = { signal: { aborted: false }, report: () => {} };

const deskWith = async (contacts = nordwerkContacts()) => {
  const clock = fixedClock();
  const vault = await makeTestVault(tempDir("vault"), clock, "Nordwerk");
  const operator = { name: "Schicht A" };
  const journal = createJournal({
    db: vault.db,
    clock,
    device: vault.device,
    operator,
    sha256,
    appended: () => {},
  });
  const write = createContactWriter(vault.db, nowTimestamp(clock));
  vault.db.transaction(() => {
    for (const contact of contacts) write(contact);
  })();
  const declare = (title: string, drill: boolean): string => {
    const id = randomUUID();
    journal.append({
      stream: id as StreamId,
      kind: "incident.declared/1",
      body: { title, kind: "emergency", noticedAt: nowTimestamp(clock), drill, systems: [] },
    });
    return id;
  };
  return { vault, declare, deps: { db: vault.db, clock, operator, journal, vaultName: vault.name } };
};

const titleAndDrill = async (answer: ReturnType<ReturnType<typeof contactTreeHtml>>) => {
  const tree = await answer;
  if (!tree.ok) throw new Error(tree.failure.kind);
  return [tree.value.title, tree.value.html.includes('class="drill-mark"')];
};

test("the tree shows the contacts of the vault with their deputies, printed by whom and when", async () => {
  const { vault, deps } = await deskWith();
  const tree = await contactTreeHtml(deps)({ language: "de" }, context);
  if (!tree.ok) throw new Error(tree.failure.kind);
  expect(tree.value.title).toBe("Telefonkette");
  expect(tree.value.html.includes("Stellvertretung: Anke Böhm")).toBe(true);
  expect(tree.value.html.includes("gedruckt 2026-11-23 05:12 \\2b 01:00 von Schicht A")).toBe(true);
  vault.close();
});

test("a page for a drill says so, also when no incident is named but only drills are open", async () => {
  const { vault, deps, declare } = await deskWith();
  const print = (incident?: string) =>
    titleAndDrill(
      contactTreeHtml(deps)({ language: "de", ...(incident === undefined ? {} : { incident }) }, context),
    );
  expect(await print()).toEqual(["Telefonkette", false]);
  const drill = declare("Probe", true);
  expect(await print()).toEqual(["Telefonkette: Probe", true]);
  const real = declare("Ausfall", false);
  expect(await print()).toEqual(["Telefonkette", false]);
  expect(await print(drill)).toEqual(["Telefonkette: Probe", true]);
  expect(await print(real)).toEqual(["Telefonkette: Ausfall", false]);
  vault.close();
});

test("without contacts, or for an unknown incident, nothing is printed", async () => {
  const { vault, deps } = await deskWith([]);
  expect(await contactTreeHtml(deps)({ language: "de" }, context)).toEqual({
    ok: false,
    failure: { kind: "printing.no-contacts" },
  });
  expect(await contactTreeHtml(deps)({ language: "de", incident: randomUUID() }, context)).toEqual({
    ok: false,
    failure: { kind: "incidents.unknown" },
  });
  vault.close();
});

test("the file is the page, and an older print is not overwritten", async () => {
  const { vault, deps } = await deskWith();
  const to = join(tempDir("print"), "contact-tree.html");
  const written = await contactTreeToFile(deps)({ language: "en", to }, context);
  const page = readFileSync(to, "utf8");
  expect(written).toEqual({ ok: true, value: { path: to, bytes: Buffer.byteLength(page) } });
  expect(page.startsWith("<!doctype html>")).toBe(true);
  writeFileSync(to, "older");
  expect(await contactTreeToFile(deps)({ language: "en", to }, context)).toEqual({
    ok: false,
    failure: { kind: "files.exists", path: to },
  });
  expect(readFileSync(to, "utf8")).toBe("older");
  vault.close();
});
