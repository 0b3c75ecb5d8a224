import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCore } from "#core/core.ts";
import type { Transport } from "#shared/contract/client.ts";
import { createClient } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import { done, failureOf, now } from "../../../../contract/working-day.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { cheapKdf } from "../../../../support/test-vault.ts";
import { writeFiles } from "../../../../support/write-files.ts";

const kept = { type: "passphrase" as const, passphrase: "neun Äpfel im Serverraum" };
const leaked = { type: "passphrase" as const, passphrase: "auf dem Zettel am Monitor" };
const keyDigits = "011022-000033-000044-000055-000066-000077-000088-000099";

interface Desk {
  readonly client: Client;
  readonly path: string;
  readonly incident: string;
  readonly pushes: { readonly area: string; readonly name: string; readonly payload: unknown }[];
}

/** A core with an open vault: an incident, a recovery key, and a second passphrase that leaked. */
const openDesk = async (): Promise<Desk> => {
  const pushes: Desk["pushes"] = [];
  const core = await createCore({
    push: (area, name, payload) => pushes.push({ area, name, payload }),
    kdfCost: cheapKdf,
    reportBug: (reference, where, error) => {
      throw new Error(`bug ${reference} in ${where}: ${String(error)}`);
    },
  });
  onTestFinished(() => core.close());
  const transport: Transport = {
    call: (area, name, input, { operation }) => core.call(area, name, input, operation),
    onPush: () => () => {},
  };
  const client = createClient(contract, transport);
  const { path } = done(
    await client.vault.create({
      folder: tempDir(),
      name: "nordwerk",
      passphrase: kept.passphrase,
      operator: "Schicht A",
    }),
  );
  done(await client.slots.addPassphrase({ secret: kept, passphrase: leaked.passphrase, label: "Zettel" }));
  const keys = `Hostname,KeyID,RecoveryKey,Directory\nNW-PC-1,{0F3A2D1B-7F4E-4F57-9C8A-0B6A3C1E4C5D},${keyDigits},Entra\n`;
  const report = done(
    await client.imports.preview({ kind: "keys", paths: writeFiles({ "keys.csv": keys }) }),
  );
  done(await client.imports.apply({ plan: report.plan }));
  const { incident } = done(
    await client.incidents.declare({
      title: "Ausfall",
      kind: "crisis",
      noticedAt: now(),
      drill: false,
      systems: [],
    }),
  );
  return { client, path, incident, pushes };
};

const open = ({ client, path }: Desk, secret: Parameters<Client["vault"]["open"]>[0]["secret"]) =>
  client.vault.open({ path, secret, operator: "Schicht B" });

const revealed = async ({ client, incident }: Desk): Promise<string> => {
  const [key] = done(await client.keys.find({ text: "NW-PC" })).matches;
  return done(await client.keys.reveal({ incident, record: key?.id ?? "", purpose: "Gerät startet nicht" }))
    .recoveryKey;
};

const backupsIn = ({ path }: Desk): string[] =>
  readdirSync(join(path, "backups")).map((name) => /\d{6} ([a-z-]+)/.exec(name)?.[1] ?? name);

test("the leaked secret ends, the presented one stays, and work goes on in the same session with everything there", async () => {
  const desk = await openDesk();
  const device = readFileSync(join(desk.path, "vault.db")).subarray(0, 16);
  const answer = done(await desk.client.slots.rekey({ secret: kept, keep: [], removeBackups: false }));
  expect(answer.kept).toMatchObject([{ type: "passphrase", label: "" }]);
  expect(answer.ended).toMatchObject([{ type: "passphrase", label: "Zettel" }]);
  expect(answer.backupsRemoved).toBe(0);
  expect(backupsIn(desk)).toContain("before-rekey");
  expect(done(await desk.client.vault.status({}))).toMatchObject({
    state: "open",
    vault: { operator: "Schicht A" },
  });
  expect(await revealed(desk)).toBe(keyDigits);
  done(await desk.client.journal.note({ incident: desk.incident, text: "Schlüssel gewechselt" }));
  expect(done(await desk.client.slots.list({})).slots).toEqual(answer.kept);
  expect(done(await desk.client.slots.events({})).events[0]).toMatchObject({
    kind: "rekeyed",
    author: "Schicht A",
    facts: { kept: 1, ended: 1 },
  });
  done(await desk.client.vault.lock({}));
  expect(readFileSync(join(desk.path, "vault.db")).subarray(0, 16).equals(device)).toBe(false);
  expect(failureOf(await open(desk, leaked))).toEqual({ kind: "vault.wrong-secret" });
  expect(done(await open(desk, kept)).notices).toEqual([]);
  expect(await revealed(desk)).toBe(keyDigits);
});

test("recovery words on paper and several people's sheets stay in use when they are presented", async () => {
  const desk = await openDesk();
  const { slots } = desk.client;
  const drawn = done(await slots.prepareWords({ secret: kept, label: "Tresor" }));
  const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
  done(await slots.confirmWords({ pending: drawn.pending, answers }));
  const split = done(
    await slots.prepareShares({
      secret: kept,
      label: "Leitung",
      threshold: 2,
      holders: ["Ada", "Bo", "Cem"],
    }),
  );
  done(
    await slots.confirmShares({
      pending: split.pending,
      answers: split.sheets.map(({ words, ask }) => words[ask - 1] ?? ""),
    }),
  );
  const words = { type: "words" as const, words: drawn.words.join(" ") };
  const sheet = (number: number): string => split.sheets[number - 1]?.words.join(" ") ?? "";
  const shares = { type: "shares" as const, shares: [sheet(1), sheet(3)] };
  const answer = done(await slots.rekey({ secret: words, keep: [shares, words], removeBackups: false }));
  expect(answer.kept.map(({ label }) => label)).toEqual(["Tresor", "Leitung"]);
  expect(answer.ended.map(({ label }) => label)).toEqual(["", "Zettel"]);
  // The holder whose sheet was not needed has one that still counts.
  expect(done(await slots.testShare({ share: sheet(2) }))).toMatchObject({ number: 2, holder: "Bo" });
  for (const secret of [words, { type: "shares" as const, shares: [sheet(2), sheet(3)] }]) {
    done(await desk.client.vault.lock({}));
    done(await open(desk, secret));
  }
  done(await desk.client.vault.lock({}));
  for (const secret of [kept, leaked])
    expect(failureOf(await open(desk, secret))).toEqual({ kind: "vault.wrong-secret" });
});

test("when a kept secret is mistyped nothing happens at all", async () => {
  const desk = await openDesk();
  const before = readFileSync(join(desk.path, "vault.json"), "utf8");
  const backups = backupsIn(desk);
  const wrong = { type: "passphrase" as const, passphrase: "neun Äpfel im Serveraum" };
  expect(
    failureOf(await desk.client.slots.rekey({ secret: kept, keep: [wrong], removeBackups: true })),
  ).toEqual({
    kind: "vault.wrong-secret",
  });
  expect(readFileSync(join(desk.path, "vault.json"), "utf8")).toBe(before);
  expect(backupsIn(desk)).toEqual(backups);
});

test("backups that open with the leaked secret go on request, here and on the second medium; a new one is there", async () => {
  const desk = await openDesk();
  const medium = tempDir();
  done(await desk.client.backups.setSecondMedium({ path: medium }));
  done(await desk.client.backups.make({}));
  const answer = done(await desk.client.slots.rekey({ secret: kept, keep: [], removeBackups: true }));
  // Before the import, by hand and before the change; by hand lies on the medium too, and perhaps others by now.
  expect(answer.backupsRemoved).toBeGreaterThanOrEqual(4);
  const { backups } = done(await desk.client.backups.list({}));
  expect(backups.length).toBeGreaterThan(0);
  for (const backup of backups)
    expect(backup).toMatchObject({ sameKey: true, verdict: "whole", reason: "daily" });
  for (const { path } of backups) {
    done(await desk.client.vault.lock({}));
    expect(failureOf(await open({ ...desk, path }, leaked))).toEqual({ kind: "vault.wrong-secret" });
    expect(done(await open({ ...desk, path }, kept)).readOnly).toBe(true);
  }
});

test("earlier backups that stay are listed as ones that open with the secrets of their day, and do", async () => {
  const desk = await openDesk();
  done(await desk.client.slots.rekey({ secret: kept, keep: [], removeBackups: false }));
  const { backups } = done(await desk.client.backups.list({}));
  const old = backups.find(({ reason }) => reason === "before-rekey");
  expect(old).toMatchObject({ sameKey: false, verdict: "whole" });
  expect(done(await desk.client.backups.check({ path: old?.path ?? "" }))).toEqual({
    whole: true,
    detail: "other-key",
  });
  const parent = join(tempDir(), "zurück");
  mkdirSync(parent);
  const restored = done(await desk.client.doctor.restore({ backup: old?.path ?? "", parent, name: "alt" }));
  done(await desk.client.vault.lock({}));
  done(await open({ ...desk, path: restored.path }, leaked));
  expect(existsSync(join(restored.path, "backup.json"))).toBe(false);
});

test("entries that others write while the backup before it is made are all there afterwards", async () => {
  const desk = await openDesk();
  let running = true;
  const change = desk.client.slots.rekey({ secret: kept, keep: [], removeBackups: false }).finally(() => {
    running = false;
  });
  let acknowledged = 0;
  while (running) {
    const note = await desk.client.journal.note({ incident: desk.incident, text: `Notiz ${acknowledged}` });
    if (note.ok) acknowledged += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  done(await change);
  expect(acknowledged).toBeGreaterThan(0);
  const { entries } = done(await desk.client.journal.entries({ incident: desk.incident, limit: 500 }));
  expect(entries.length).toBe(Math.min(500, acknowledged + 1));
});
