import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportIncidentArchive } from "#core/commands/exports/incident-archive.ts";
import { verifyArchiveCommand } from "#core/commands/exports/verify-archive.ts";
import { createJournal } from "#core/journal/append.ts";
import { chainLengths, entriesUpTo } from "#core/store/queries/journal-pages.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { CallContext } from "#shared/contract/define.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault } from "../../../../support/test-vault.ts";

const context: CallContext = { signal: { aborted: false }, report: () => {} };

/** A vault with one open incident of `notes` notes. */
const vaultWithIncident = async (notes = 3) => {
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
  const incident = randomUUID();
  const stream = incident as StreamId;
  const noticedAt = toTimestamp(clock.nowMs(), 60);
  journal.append({
    stream,
    kind: "incident.declared/1",
    body: { title: "Endpunkte starten nicht", kind: "emergency", noticedAt, drill: false, systems: [] },
  });
  for (let at = 0; at < notes; at++) {
    clock.advanceMs(1000);
    journal.append({ stream, kind: "note.recorded/1", body: { text: `Notiz ${at}` } });
  }
  const deps = { db: vault.db, clock, operator, journal, signer: vault.device, vaultName: vault.name };
  return { vault, clock, journal, incident, stream, deps };
};

test("an exported incident passes the check, and the log notes the export after it", async () => {
  const { vault, journal, incident, deps } = await vaultWithIncident();
  const to = tempDir("medium");
  const made = await exportIncidentArchive(deps)({ incident, to, language: "de" }, context);
  if (!made.ok) throw new Error(made.failure.kind);
  expect(made.value.entries).toBe(4);
  const checked = await verifyArchiveCommand({ path: made.value.path }, context);
  expect(checked).toMatchObject({
    ok: true,
    value: { whole: true, entries: 4, publicKey: made.value.publicKey },
  });
  const { head } = journal.state(incident) ?? {};
  expect(head?.entryCount).toBe(5);
  expect(readFileSync(join(made.value.path, "incident.jsonl"), "utf8")).not.toContain("export.made");

  const again = await exportIncidentArchive(deps)({ incident, to, language: "de" }, context);
  if (!again.ok) throw new Error(again.failure.kind);
  expect(again.value.path).toBe(`${made.value.path}-2`);
  expect(readFileSync(join(again.value.path, "incident.jsonl"), "utf8")).toContain("export.made/1");
  vault.close();
});

test("the device that signs is the one that wrote the entries", async () => {
  const { vault, incident, deps } = await vaultWithIncident();
  const made = await exportIncidentArchive(deps)({ incident, to: tempDir(), language: "en" }, context);
  if (!made.ok) throw new Error(made.failure.kind);
  const [line = ""] = readFileSync(join(made.value.path, "incident.jsonl"), "utf8").split("\n");
  const { device } = JSON.parse(line) as { device: string };
  const fingerprint = /Fingerprint: +(.+)/.exec(
    readFileSync(join(made.value.path, "VERIFY.txt"), "utf8"),
  )?.[1];
  expect(fingerprint?.replaceAll(" ", "").toLowerCase()).toBe(device);
  vault.close();
});

test("a closed incident can still be exported [J11]", async () => {
  const { vault, journal, incident, stream, deps } = await vaultWithIncident();
  journal.append({ stream, kind: "incident.closed/1", body: { summary: "vorbei" } });
  const made = await exportIncidentArchive(deps)({ incident, to: tempDir(), language: "de" }, context);
  expect(made).toMatchObject({ ok: true, value: { entries: 5 } });
  vault.close();
});

test("from a vault that can only be read the archive is made, and nothing is noted", async () => {
  const { vault, journal, incident, deps } = await vaultWithIncident();
  vault.db.pragma("query_only = ON");
  const made = await exportIncidentArchive(deps)({ incident, to: tempDir(), language: "de" }, context);
  expect(made).toMatchObject({ ok: true, value: { entries: 4 } });
  expect(journal.state(incident)?.head.entryCount).toBe(4);
  vault.close();
});

test("an unknown incident, or a folder that is not there, leaves the log as it was", async () => {
  const { vault, journal, incident, deps } = await vaultWithIncident();
  const to = tempDir("medium");
  expect(await exportIncidentArchive(deps)({ incident: randomUUID(), to, language: "de" }, context)).toEqual({
    ok: false,
    failure: { kind: "incidents.unknown" },
  });
  const gone = join(to, "gone");
  expect(await exportIncidentArchive(deps)({ incident, to: gone, language: "de" }, context)).toEqual({
    ok: false,
    failure: { kind: "files.not-found", path: gone },
  });
  expect(readdirSync(to)).toEqual([]);
  expect(journal.state(incident)?.head.entryCount).toBe(4);
  vault.close();
});

test("what is written down while an archive is made waits for the next one", async () => {
  const { vault, journal, incident, stream, deps } = await vaultWithIncident(2500);
  const signal = {
    get aborted() {
      // Called between pieces of the export: somebody keeps writing.
      journal.append({ stream, kind: "note.recorded/1", body: { text: "meanwhile" } });
      return false;
    },
  };
  const made = await exportIncidentArchive(deps)(
    { incident, to: tempDir(), language: "de" },
    { ...context, signal },
  );
  if (!made.ok) throw new Error(made.failure.kind);
  expect(made.value.entries).toBe(2501);
  expect(await verifyArchiveCommand({ path: made.value.path }, context)).toMatchObject({
    ok: true,
    value: { whole: true, entries: 2501 },
  });
  vault.close();
});

test("pages of the log hold every entry once and in order", async () => {
  const { vault, stream } = await vaultWithIncident(2345);
  const seqs = [...entriesUpTo(vault.db, stream, chainLengths(vault.db, stream))].map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 2346 }, (_, at) => at + 1));
  vault.close();
});
