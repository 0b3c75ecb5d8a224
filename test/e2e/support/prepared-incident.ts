import { systemClock } from "#core/host-services/system-clock.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { done, type StartedConsole } from "./started-console.ts";
import { operator, passphrase } from "./steps.ts";

/** Opens the vault that a console was started with. */
export const openVault = async ({ client, vault }: StartedConsole): Promise<void> => {
  done(await client.vault.open({ path: vault, secret: { type: "passphrase", passphrase }, operator }));
};

/** Offset of the consoles' time zone from UTC, whatever that of the test is. */
const berlinMinutes = (atMs: number): number => {
  const inBerlin = new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", timeZoneName: "longOffset" });
  const offset = inBerlin.formatToParts(atMs).find(({ type }) => type === "timeZoneName")?.value;
  return Number(/GMT([+-]\d\d)/.exec(offset ?? "")?.[1] ?? 0) * 60;
};

export interface DeclareOptions {
  readonly title: string;
  readonly drill?: boolean;
  /** Default: now, by the clock of this computer. */
  readonly noticedAtMs?: number;
}

/** Declares an incident over all systems; returns its id. */
export const declareIncident = async (
  { client }: StartedConsole,
  { title, drill = false, noticedAtMs = systemClock.nowMs() }: DeclareOptions,
): Promise<string> => {
  const { systems } = done(await client.systems.list({}));
  const { incident } = done(
    await client.incidents.declare({
      title,
      kind: "emergency",
      noticedAt: toTimestamp(noticedAtMs, berlinMinutes(noticedAtMs)),
      drill,
      systems: systems.map(({ id }) => id),
    }),
  );
  return incident;
};

/** Begins the break-in runbook on AD-DC1; returns the id of the run. */
export const beginRun = async ({ client }: StartedConsole, incident: string): Promise<string> =>
  done(await client.runs.start({ incident, runbook: "dc-first", system: "AD-DC1" })).run;
