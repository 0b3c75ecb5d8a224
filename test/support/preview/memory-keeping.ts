import type { Backup } from "#shared/contract/areas/keeping.ts";
import type { Contract } from "#shared/contract/contract.ts";
import type { HandlersOf } from "#shared/contract/define.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { at } from "./memory-incident.ts";
import { createSlots } from "./memory-slots.ts";
import type { PreviewOptions } from "./options.ts";
import { sampleBackups, sampleReport } from "./sample-keeping.ts";

type Keeping = Pick<HandlersOf<Contract>, "slots" | "backups" | "doctor" | "drafts">;

interface KeepingDeps {
  readonly options: PreviewOptions;
  readonly vault: () => { readonly path: string; readonly operator: string };
  readonly push: (area: string, name: string, payload: unknown) => void;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Slots, backups, examinations and drafts of the sample vault. */
export const createKeeping = ({ options, vault, push }: KeepingDeps): Keeping => {
  const trouble = options.keeping === "trouble";
  let backups: readonly Backup[] = options.keeping === "one" ? [] : sampleBackups(trouble);
  let second: string | null = options.keeping === "one" ? null : "/media/stick-b/backups";
  const drafts = new Map<string, Parameters<Keeping["drafts"]["keep"]>[0]["value"]>();
  const backupsChanged = (): void => push("backups", "changed", {});
  const walk = async (report: (done: number, total: number | null, label: string) => void) => {
    for (let done = 0; done <= 10; done += 1) {
      report(done * 85, 850, "");
      await wait(70);
    }
  };

  return {
    slots: createSlots({
      options,
      operator: () => vault().operator,
      changed: () => push("slots", "changed", {}),
      removeBackups: () => {
        const count = backups.length;
        backups = [];
        backupsChanged();
        return count;
      },
    }),
    backups: {
      list: () =>
        ok({
          backups,
          secondMedium: second === null ? null : { path: second, present: !trouble },
          problem: trouble ? { at: at(3 * 60 * 60_000), reason: "ENOSPC" } : null,
        }),
      make: async (_input, { report }) => {
        await walk(report);
        const [sample] = sampleBackups(false);
        if (sample === undefined) throw new Error("there is no sample of a backup");
        const path = `${vault().path}/backups/${at(0).slice(0, 16)}-by-hand.blackstart`;
        const made: Backup = { ...sample, path, madeAt: at(0), reason: "by-hand" };
        backups = [made, ...backups];
        backupsChanged();
        return ok(made);
      },
      check: async ({ path }, { report }) => {
        await walk(report);
        const found = backups.find((each) => each.path === path);
        if (found === undefined) return refuse({ kind: "backups.unknown" });
        return ok(
          found.verdict === "whole" ? { whole: true, detail: "" } : { whole: false, detail: "page 17" },
        );
      },
      setSecondMedium: ({ path }) => {
        second = path;
        backupsChanged();
        return ok({});
      },
    },
    doctor: {
      examine: async ({ path }, { report }) => {
        await walk(report);
        return ok(sampleReport(path, trouble));
      },
      examineOpen: async (_input, { report }) => {
        await walk(report);
        return ok(sampleReport(vault().path, trouble));
      },
      restore: async ({ backup, parent, name }, { report }) => {
        await walk(report);
        const found = backups.find((each) => each.path === backup);
        if (found?.verdict === "damaged") return refuse({ kind: "backups.damaged", path: backup });
        const path = `${parent}/${name}.blackstart`;
        if (path === vault().path) return refuse({ kind: "files.exists", path });
        return ok({ path, madeAt: found?.madeAt ?? at(0) });
      },
    },
    drafts: {
      all: () => ok({ drafts: Object.fromEntries(drafts) }),
      keep: ({ name, value }) => {
        if (value === null) drafts.delete(name);
        else drafts.set(name, value);
        return ok({});
      },
    },
  };
};
