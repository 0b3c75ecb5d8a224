import type { Settings } from "#shared/contract/areas/host.ts";
import { defaultSettings } from "#shared/contract/areas/host.ts";
import type { Contract } from "#shared/contract/contract.ts";
import type { HandlersOf } from "#shared/contract/define.ts";
import type { EntryBody, EntryKind } from "#shared/domain/journal/kinds.ts";
import { wavesOf } from "#shared/domain/systems/start-order.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { refusalOf, sampleNotices } from "./memory-door.ts";
import { createFiles } from "./memory-files.ts";
import { importReport } from "./memory-import.ts";
import {
  append,
  at,
  cycles,
  declared,
  hash,
  type MemoryIncident,
  sampleIncident,
  startNowOf,
  unknown,
} from "./memory-incident.ts";
import { createKeeping } from "./memory-keeping.ts";
import { createLeaving } from "./memory-leaving.ts";
import type { PreviewOptions } from "./options.ts";
import { contacts, endpoints, keys, runbooks, systems } from "./sample-company.ts";
import { sampleSlots } from "./sample-keeping.ts";

export type Push = (area: string, name: string, payload: unknown) => void;

const id = (): string => crypto.randomUUID();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every call of the contract over a few lists in memory. Typed by the contract: a call that is added there is missing here. */
export const createHandlers = (options: PreviewOptions, push: Push): HandlersOf<Contract> => {
  let settings: Settings = {
    ...defaultSettings,
    ...options.settings,
    recentVaults: ["/media/stick/Nordwerk.blackstart", "/home/schicht/Tresore/Übung Herbst.blackstart"],
  };
  let vault = {
    path: "/media/stick/Nordwerk.blackstart",
    name: "Nordwerk",
    id: id(),
    readOnly: options.readOnly,
    operator: "Schicht A",
    notices: sampleNotices(options.notices),
  };
  let open = options.vault !== "locked";
  let empty = options.vault === "empty";
  const incidents: MemoryIncident[] =
    options.incident === "none" ? [] : [sampleIncident(options.incident === "drill")];
  const status = () => (open ? { state: "open" as const, vault } : { state: "locked" as const });
  const of = (incident: string) => incidents.find((each) => each.summary.id === incident);
  const all = <T>(rows: readonly T[]): T[] => (empty ? [] : [...rows]);
  const unknownIncident = () => refuse({ kind: "incidents.unknown" });
  const record = <K extends EntryKind>(incident: MemoryIncident, kind: K, body: EntryBody<K>) => {
    const written = append(incident, kind, vault.operator, body);
    push("journal", "appended", { incident: incident.summary.id, seq: written.seq });
    return ok(written);
  };
  const summaries = () =>
    all(
      runbooks.map((book) => ({
        id: book.id,
        title: /^title: (.+)$/m.exec(book.markdown)?.[1] ?? /^# (.+)$/m.exec(book.markdown)?.[1] ?? book.id,
        language: /^language: (.+)$/m.exec(book.markdown)?.[1] ?? "",
        appliesTo: [],
        roles: [],
        reviewed: "",
        reviewDue: "",
        steps: book.markdown.match(/^\d+\. /gm)?.length ?? 0,
        source: hash,
      })),
    );

  return {
    app: {
      info: () =>
        ok({
          version: "0.1.0",
          host: "loopback",
          locale: "de-DE",
          nativeDialogs: options.nativeDialogs,
          pdf: true,
        }),
    },
    settings: {
      read: () => ok(settings),
      write: (part) => {
        settings = { ...settings, ...(part as Partial<Settings>) };
        return ok(settings);
      },
    },
    window: { active: () => ok({}) },
    dialogs: { pickPaths: () => refuse({ kind: "dialogs.unavailable" }) },
    ...createLeaving(() => empty),
    ...createKeeping({ options, vault: () => vault, push }),
    vault: {
      status: () => ok(status()),
      inspect: ({ path }) =>
        ok({
          path,
          name: "Nordwerk",
          slots: (options.keeping === "one" ? sampleSlots.slice(0, 1) : sampleSlots).map(
            ({ id, type, label, threshold }) => ({ id, type, label, threshold }),
          ),
        }),
      create: async ({ folder, name, operator }) => {
        await wait(900);
        vault = { ...vault, path: `${folder}/${name}.blackstart`, name, operator, id: id() };
        open = true;
        empty = true;
        return ok(vault);
      },
      open: async ({ path, secret, operator, takeOver }) => {
        await wait(900);
        const refusal = refusalOf(secret, takeOver === true);
        if (refusal !== null) return refuse(refusal);
        vault = { ...vault, path, operator };
        open = true;
        return ok(vault);
      },
      lock: () => {
        open = false;
        push("vault", "changed", { status: status(), reason: "locked" });
        return ok({});
      },
      signOn: ({ operator }) => {
        vault = { ...vault, operator };
        push("vault", "changed", { status: status(), reason: "signed-on" });
        return ok(vault);
      },
    },
    files: createFiles(),
    progress: { cancel: () => ok({}) },
    reference: {
      counts: () =>
        ok({
          systems: all(systems).length,
          endpoints: all(endpoints).length,
          contacts: all(contacts).length,
          keys: all(keys).length,
          runbooks: all(runbooks).length,
        }),
    },
    imports: {
      preview: async ({ kind, paths }, { report }) => {
        for (let done = 0; done <= 10; done += 1) {
          report(done * 100, 1000, paths[0] ?? "");
          await wait(60);
        }
        return ok(importReport(id(), kind ?? "systems", paths));
      },
      apply: () => {
        empty = false;
        push("reference", "changed", { kind: "systems" });
        return ok({ kind: "systems", new: 44, changed: 2, unchanged: 0 });
      },
      discard: () => ok({}),
    },
    systems: { list: () => ok({ systems: all(systems) }) },
    endpoints: {
      list: ({ text, offset, limit }) => {
        const sought = text.toLowerCase();
        const found = all(endpoints).filter((each) =>
          Object.values(each).join(" ").toLowerCase().includes(sought),
        );
        return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
      },
    },
    contacts: { list: () => ok({ contacts: all(contacts) }) },
    runbooks: {
      list: () => ok({ runbooks: summaries() }),
      read: (input) => {
        const book = "runbook" in input ? runbooks.find((each) => each.id === input.runbook) : runbooks[0];
        return book ? ok(book) : refuse({ kind: "runbooks.unknown" });
      },
    },
    keys: {
      find: ({ text }) => {
        const sought = text.toUpperCase();
        const found = all(keys).filter(
          (key) =>
            key.keyId.startsWith(sought) ||
            key.deviceName.toUpperCase().includes(sought) ||
            key.assetTag === sought,
        );
        return ok({
          total: found.length,
          matches: found.slice(0, 50).map(({ digits: _digits, ...key }) => key),
        });
      },
      reveal: ({ record: wanted, incident: stream, purpose }) => {
        const key = keys.find((each) => each.id === wanted);
        const incident = of(stream);
        if (!key) return refuse({ kind: "keys.unknown" });
        if (!incident) return unknownIncident();
        const written = record(incident, "key.revealed/1", {
          record: wanted,
          keyId: key.keyId,
          device: key.deviceName,
          purpose,
        });
        return ok({ recoveryKey: key.digits, hideAfterMs: 60_000, seq: written.value.seq });
      },
    },
    incidents: {
      declare: ({ systems: affected, ...from }) => {
        const incident = declared(id(), { ...from, declaredBy: vault.operator }, affected);
        incidents.push(incident);
        record(incident, "incident.declared/1", { ...from, systems: affected });
        return ok({ incident: incident.summary.id });
      },
      list: () => ok({ incidents: incidents.map((incident) => incident.summary) }),
      show: ({ incident: wanted }) => {
        const incident = of(wanted);
        if (!incident) return unknownIncident();
        return ok({
          incident: incident.summary,
          systems: [...incident.states.values()],
          runs: [...incident.runs],
        });
      },
      startNow: ({ incident: wanted }) => {
        const incident = of(wanted);
        return incident ? ok(startNowOf(incident)) : unknownIncident();
      },
      startOrder: () =>
        ok({ waves: wavesOf(systems).map((wave) => [...wave]), cycles: cycles(), unknown: unknown() }),
      setSystemState: ({ incident: wanted, system, state, reason }) => {
        const incident = of(wanted);
        if (!incident) return unknownIncident();
        if ((state === "deferred" || state === "given-up") && reason.trim() === "")
          return refuse({ kind: "incidents.reason-missing" });
        incident.states.set(system, { system, state, since: at(0), author: vault.operator, reason });
        return record(incident, "system.state-set/1", { system, state, reason });
      },
      close: ({ incident: wanted, summary }) => {
        const incident = of(wanted);
        if (!incident) return unknownIncident();
        incident.summary = { ...incident.summary, closedAt: at(0), summary };
        return record(incident, "incident.closed/1", { summary });
      },
    },
    journal: {
      note: ({ incident: wanted, text }) => {
        const incident = of(wanted);
        return incident ? record(incident, "note.recorded/1", { text }) : unknownIncident();
      },
      entries: ({ incident: wanted, before, limit }) => {
        const incident = of(wanted);
        if (!incident) return unknownIncident();
        const older = incident.entries.filter((entry) => before === undefined || entry.seq < before.seq);
        return ok({ entries: older.toReversed().slice(0, limit), total: incident.entries.length });
      },
    },
    runs: {
      start: ({ incident: wanted, runbook, system }) => {
        const incident = of(wanted);
        if (!incident) return unknownIncident();
        const run = id();
        incident.runs.push({
          id: run,
          runbook,
          title: summaries().find((each) => each.id === runbook)?.title ?? runbook,
          source: hash,
          ...(system !== undefined && { system }),
          startedAt: at(0),
          startedBy: vault.operator,
          status: "open",
          answers: [],
        });
        record(incident, "run.started/1", {
          run,
          runbook,
          title: summaries().find((each) => each.id === runbook)?.title ?? runbook,
          source: hash,
          ...(system !== undefined && { system }),
        });
        return ok({ run });
      },
      show: ({ incident: wanted, run: sought }) => {
        const found = of(wanted)?.runs.find((each) => each.id === sought);
        const book = runbooks.find((each) => each.id === found?.runbook);
        return found && book ? ok({ run: found, markdown: book.markdown }) : refuse({ kind: "runs.unknown" });
      },
      answer: ({ incident: wanted, run: sought, step, result, reason, choice, confirmedBy }) => {
        const incident = of(wanted);
        const place = incident?.runs.findIndex((each) => each.id === sought) ?? -1;
        const found = incident?.runs[place];
        if (!incident || !found) return refuse({ kind: "runs.unknown" });
        const answer = {
          step,
          number: "",
          result,
          reason,
          ...(choice !== undefined && { choice }),
          ...(confirmedBy !== undefined && { confirmedBy }),
          at: at(0),
          author: vault.operator,
        };
        incident.runs[place] = { ...found, answers: [...found.answers, answer] };
        return record(incident, "run.step-answered/1", {
          run: sought,
          step,
          number: "",
          title: step,
          result,
          reason,
        });
      },
      abandon: ({ incident: wanted, run: sought, reason }) => {
        const incident = of(wanted);
        const place = incident?.runs.findIndex((each) => each.id === sought) ?? -1;
        const found = incident?.runs[place];
        if (!incident || !found) return refuse({ kind: "runs.unknown" });
        incident.runs[place] = { ...found, status: "abandoned" };
        return record(incident, "run.abandoned/1", { run: sought, reason });
      },
    },
  };
};
