import { systemClock } from "#core/host-services/system-clock.ts";
import type { CoreClient } from "#shared/contract/contract.ts";
import type { IncidentKind } from "#shared/domain/journal/kinds.ts";
import {
  type Clock,
  displayTime,
  isTimestamp,
  nowTimestamp,
  type Timestamp,
  toTimestamp,
} from "#shared/kernel/time.ts";
import type { CliConsole, ExitCode } from "../console.ts";
import { type VaultOptions, withVault } from "../with-vault.ts";

export const incidentActions = ["open", "list", "show", "note", "close"] as const;
export type IncidentAction = (typeof incidentActions)[number];

export interface IncidentOptions extends VaultOptions {
  readonly incident?: string;
  readonly title?: string;
  readonly kind?: IncidentKind;
  readonly noticedAt?: string;
  readonly drill?: boolean;
  readonly systems?: string;
  readonly text?: string;
  readonly system?: string;
  readonly occurredAt?: string;
}

type Act = (console: CliConsole, client: CoreClient, options: IncidentOptions) => Promise<ExitCode>;

/** A moment as people give it: `2026-11-23T14:05+01:00`, `2026-11-23 14:05` (this computer's zone) or `14:05` (today). */
export const parseMoment = (text: string, clock: Clock): Timestamp | null => {
  const now = nowTimestamp(clock);
  const full = /^\d{1,2}:\d{2}$/.test(text)
    ? `${now.slice(0, 10)}T${text.padStart(5, "0")}`
    : text.replace(" ", "T");
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.exec(full);
  const epochMs = Date.parse(full);
  if (Number.isNaN(epochMs) || !/^\d{4}-\d{2}-\d{2}T/.test(full)) return null;
  const offset = zoned === null ? clock.offsetMinutes(epochMs) : offsetIn(zoned[0]);
  const moment = toTimestamp(epochMs, offset);
  return isTimestamp(moment) ? moment : null;
};

const offsetIn = (zone: string): number =>
  zone === "Z"
    ? 0
    : (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));

/** The incident named, or the only open one. */
const chosen = async (
  console: CliConsole,
  client: CoreClient,
  options: IncidentOptions,
): Promise<string | ExitCode> => {
  if (options.incident !== undefined) return options.incident;
  const listed = await client.incidents.list({});
  if (!listed.ok) return console.fail(listed.failure);
  const open = listed.value.incidents.filter((incident) => incident.closedAt === null);
  const only = open[0];
  if (open.length === 1 && only !== undefined) return only.id;
  return console.misuse(console.t("cli.nameIncident", { count: open.length }));
};

const open: Act = async (console, client, options) => {
  const { t } = console;
  if (options.title === undefined) return console.misuse(t("cli.missingOption", { option: "--title" }));
  const noticedAt =
    options.noticedAt === undefined ? nowTimestamp(systemClock) : parseMoment(options.noticedAt, systemClock);
  if (noticedAt === null) return console.misuse(t("cli.badMoment", { text: options.noticedAt ?? "" }));
  const listed = await client.systems.list({});
  if (!listed.ok) return console.fail(listed.failure);
  const systems =
    options.systems === undefined || options.systems === "all"
      ? listed.value.systems.map((system) => system.id)
      : options.systems.split(",").map((id) => id.trim());
  const declared = await client.incidents.declare({
    title: options.title,
    kind: options.kind ?? "emergency",
    noticedAt,
    drill: options.drill === true,
    systems,
  });
  if (!declared.ok) return console.fail(declared.failure);
  return console.answer(declared.value, [t("cli.declared", declared.value)]);
};

const list: Act = async (console, client) => {
  const { t } = console;
  const listed = await client.incidents.list({});
  if (!listed.ok) return console.fail(listed.failure);
  const lines = listed.value.incidents.map((incident) =>
    [
      incident.id,
      displayTime(incident.declaredAt),
      t(`general.incidentKind.${incident.kind}`),
      incident.closedAt === null ? t("cli.open") : t("cli.closed"),
      ...(incident.drill ? [t("general.drill")] : []),
      incident.title,
    ].join("  "),
  );
  return console.answer(listed.value, lines.length > 0 ? lines : [t("cli.noIncidents")]);
};

const show: Act = async (console, client, options) => {
  const { t } = console;
  const incident = await chosen(console, client, options);
  if (typeof incident === "number") return incident;
  const shown = await client.incidents.show({ incident });
  if (!shown.ok) return console.fail(shown.failure);
  const order = await client.incidents.startNow({ incident });
  if (!order.ok) return console.fail(order.failure);
  const { incident: head, systems } = shown.value;
  return console.answer({ ...shown.value, startNow: order.value }, [
    `${head.title}  ${t(`general.incidentKind.${head.kind}`)}${head.drill ? `  ${t("general.drill")}` : ""}`,
    t("cli.noticed", { at: displayTime(head.noticedAt) }),
    t("cli.entries", { count: head.entryCount, head: head.head }),
    ...order.value.queue.map((entry) =>
      t("cli.startNow", {
        system: entry.system,
        name: entry.name,
        blocks: entry.blocks,
        deadline: entry.deadline === null ? "–" : displayTime(entry.deadline),
      }),
    ),
    ...order.value.cycles.map((cycle) =>
      t("cli.cycle", { members: [...cycle.members, cycle.members[0] ?? ""].join(" → ") }),
    ),
    ...systems
      .filter((status) => status.state !== "down")
      .map((status) => `${status.system.padEnd(12)}  ${t(`general.systemState.${status.state}`)}`),
  ]);
};

const note: Act = async (console, client, options) => {
  const { t } = console;
  if (options.text === undefined) return console.misuse(t("cli.missingOption", { option: "--text" }));
  const occurredAt =
    options.occurredAt === undefined ? undefined : parseMoment(options.occurredAt, systemClock);
  if (occurredAt === null) return console.misuse(t("cli.badMoment", { text: options.occurredAt ?? "" }));
  const incident = await chosen(console, client, options);
  if (typeof incident === "number") return incident;
  const recorded = await client.journal.note({
    incident,
    text: options.text,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(options.system === undefined ? {} : { system: options.system }),
  });
  if (!recorded.ok) return console.fail(recorded.failure);
  return console.answer(recorded.value, [t("cli.recorded", recorded.value)]);
};

const close: Act = async (console, client, options) => {
  const incident = await chosen(console, client, options);
  if (typeof incident === "number") return incident;
  const closed = await client.incidents.close({ incident, summary: options.text ?? "" });
  if (!closed.ok) return console.fail(closed.failure);
  return console.answer(closed.value, [console.t("cli.incidentClosed", closed.value)]);
};

const acts: Readonly<Record<IncidentAction, Act>> = { open, list, show, note, close };

/** `incident VAULT open|list|show|note|close`. */
export const incident = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  action: IncidentAction,
  options: IncidentOptions,
): Promise<ExitCode> =>
  withVault(console, mainFolder, vault, options, ({ client }) => acts[action](console, client, options));
