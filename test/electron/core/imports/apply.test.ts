import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { migrate } from "#core/store/migrate.ts";
import { openStore } from "#core/store/open.ts";
import { importRuns } from "#core/store/queries/import-runs.ts";
import { callContext, createImportDesk } from "../../../support/import-desk.ts";
import { openTestStore } from "../../../support/open-test-store.ts";
import { sampleData } from "../../../support/sample-data.ts";
import { testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { writeFiles } from "../../../support/write-files.ts";

const unknownPlan = "00000000-0000-4000-8000-000000000000";
const gone = { ok: false, failure: { kind: "imports.plan-gone" } };

test("an applied import leaves one line: who, when, what, how many; and tells the screens", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk("systems", sampleData.systems);
  expect(await desk.apply({ plan: report.plan }, callContext())).toEqual({
    ok: true,
    value: { kind: "systems", new: 46, changed: 0, unchanged: 0 },
  });
  expect(importRuns(desk.db)).toEqual([
    {
      id: report.plan,
      kind: "systems",
      files: ["systems.csv"],
      appliedAt: "2026-11-23T05:12:00.000+01:00",
      author: "Anke Ahrens",
      counts: report.counts,
    },
  ]);
  expect(desk.told).toEqual(["systems"]);
});

test("a dry run writes nothing", async () => {
  const desk = await createImportDesk();
  await desk.previewOk("systems", sampleData.systems);
  expect(desk.db.prepare("select count(*) as n from system").get()).toEqual({ n: 0 });
  expect(importRuns(desk.db)).toEqual([]);
  expect(desk.told).toEqual([]);
});

test("a plan ends with its use, with the next preview and when it is discarded", async () => {
  const desk = await createImportDesk();
  expect(await desk.apply({ plan: unknownPlan }, callContext())).toEqual(gone);
  const first = await desk.previewOk("systems", sampleData.systems);
  const second = await desk.previewOk("endpoints", sampleData.endpoints);
  expect(await desk.apply({ plan: first.plan }, callContext())).toEqual(gone);
  expect(await desk.apply({ plan: second.plan }, callContext())).toMatchObject({ ok: true });
  expect(await desk.apply({ plan: second.plan }, callContext())).toEqual(gone);
  const third = await desk.previewOk("systems", sampleData.systems);
  await desk.discard({ plan: unknownPlan }, callContext());
  await desk.discard({ plan: third.plan }, callContext());
  expect(await desk.apply({ plan: third.plan }, callContext())).toEqual(gone);
});

test("a failed preview leaves the plan before it as it is", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk("systems", sampleData.systems);
  await desk.preview({ kind: "systems", paths: ["/nowhere.csv"] }, callContext());
  expect(await desk.apply({ plan: report.plan }, callContext())).toMatchObject({ ok: true });
});

/** Everything in the store, to compare. */
const dumpOf = (db: Awaited<ReturnType<typeof createImportDesk>>["db"]) =>
  db
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
    .all()
    .map(({ name }) => [name, db.prepare(`select * from ${name}`).all()]);

test("a failure in the middle leaves the store exactly as it was, and the plan can be applied again", async () => {
  const desk = await createImportDesk(openTestStore(join(tempDir(), "store.db")));
  await desk.take("systems", ...writeFiles({ "first.csv": "ID;Name;Depends on\nA;Old;B\nB;Base;\n" }));
  const before = dumpOf(desk.db);
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "second.csv": "ID;Name;Depends on\nA;New;C\nC;Third;\nD;Fourth;\n" }),
  );
  desk.db.exec(`create trigger break_in_the_middle before insert on system when new.id = 'D'
    begin select raise(abort, 'broken in the middle'); end`);
  await expect(desk.apply({ plan: report.plan }, callContext())).rejects.toThrow("broken in the middle");
  desk.db.exec("drop trigger break_in_the_middle");
  expect(dumpOf(desk.db)).toEqual(before);
  expect(desk.told).toEqual(["systems"]);
  expect(await desk.apply({ plan: report.plan }, callContext())).toMatchObject({
    ok: true,
    value: { new: 2, changed: 1 },
  });
});

const cannotMount = (): string | null => {
  if (process.platform !== "linux" || process.geteuid?.() !== 0)
    return "mounting a small disk needs root on Linux";
  try {
    execFileSync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"], { stdio: "ignore" });
    return null;
  } catch {
    return "this machine does not allow mounting a small disk";
  }
};

testUnless(cannotMount())(
  "on a full disk nothing of an import is kept and the store still works",
  async () => {
    const disk = join(tempDir(), "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "none", disk]);
    onTestFinished(() => {
      execFileSync("umount", ["-l", disk]);
    });
    const db = openStore(join(disk, "store.db"), randomBytes(32), randomBytes(16), false);
    onTestFinished(() => {
      db.close();
    });
    migrate(db);
    const desk = await createImportDesk(db);
    await desk.take("systems", sampleData.systems);
    const before = dumpOf(db);
    const report = await desk.previewOk("endpoints", sampleData.endpoints);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - 65_536));
    let thrown: unknown = null;
    try {
      await desk.apply({ plan: report.plan }, callContext());
    } catch (error) {
      thrown = error;
    }
    expect(failureOfError(thrown)).toEqual({ kind: "store.disk-full" });
    expect(dumpOf(db)).toEqual(before);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    rmSync(join(disk, "filler"));
    expect(await desk.apply({ plan: report.plan }, callContext())).toMatchObject({
      ok: true,
      value: { new: 1200 },
    });
  },
);

test("a cancelled dry run keeps nothing", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk("systems", sampleData.systems);
  const signal = { aborted: false };
  const context = {
    signal,
    report: () => {
      signal.aborted = true;
    },
  };
  for (const [kind, path] of [
    ["endpoints", sampleData.endpoints],
    ["contacts", sampleData.contactsVcard],
    ["keys", sampleData.keysManageBde],
    ["runbooks", sampleData.runbooks],
  ] as const) {
    signal.aborted = false;
    expect(await desk.preview({ kind, paths: [path] }, context)).toEqual({
      ok: false,
      failure: { kind: "boundary.cancelled" },
    });
  }
  expect(await desk.apply({ plan: report.plan }, callContext({ aborted: true }))).toEqual({
    ok: false,
    failure: { kind: "boundary.cancelled" },
  });
  expect(await desk.apply({ plan: report.plan }, callContext())).toMatchObject({ ok: true });
});

test("long work says how far it is", async () => {
  const desk = await createImportDesk();
  const steps: [number, number | null, string][] = [];
  await desk.preview(
    { kind: "endpoints", paths: [sampleData.endpoints] },
    { signal: { aborted: false }, report: (done, total, label) => steps.push([done, total, label]) },
  );
  expect(steps.at(-1)).toEqual([1200, 1200, "endpoints.csv"]);
});

test("an import that changes something waits for a backup; one that changes nothing needs none", async () => {
  const desk = await createImportDesk();
  const [file = ""] = writeFiles({ "systems.csv": "ID;Name;Depends on\nA;Old;\n" });
  await desk.take("systems", file);
  expect(desk.backedUp).toEqual(["before-import"]);
  await desk.take("systems", file);
  expect(desk.backedUp).toEqual(["before-import"]);
});
