import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { positionOf } from "#shared/domain/runbooks/run.ts";
import type { SystemState } from "#shared/domain/systems/system.ts";
import type { Language } from "#shared/text/translator.ts";
import { beginRun, declareIncident } from "./prepared-incident.ts";
import { done, type StartedConsole } from "./started-console.ts";
import { operator } from "./steps.ts";

/** An exercise that has been going on for three quarters of an hour, with a log that reads like one. */

export interface Exercise {
  readonly incident: string;
  /** The break-in runbook on AD-DC1, at the step that waits for the directory service. */
  readonly run: string;
  /** When it is looked at. */
  readonly nowMs: number;
}

const words = {
  de: {
    title: "Stromausfall Hamburg",
    onSite: "Werkschutz öffnet Serverraum 2; zwei Techniker sind vor Ort.",
    informed: "Leitung Hamburg informiert. Nächste Meldung um 10:00.",
    storage: "SAN: Controller B startet, Controller A meldet Batterie.",
    guards: "Wachdienst geht Streife, Aufzeichnung nicht nötig",
    witness: "Jana Ivens",
  },
  en: {
    title: "Power cut in Hamburg",
    onSite: "Plant security opens server room 2; two technicians are on site.",
    informed: "Management in Hamburg informed. Next update at 10:00.",
    storage: "SAN: controller B is starting, controller A reports its battery.",
    guards: "Guards are on patrol, no recording needed",
    witness: "Jana Ivens",
  },
} as const;

/** The day of the exercise; the clock in Hamburg is one hour ahead of UTC. */
const at = (clock: string): number => Date.parse(`2026-11-24T${clock}:00+01:00`);

/** Plays it on an open vault. The console has to be started with `ownClock`. */
export const playExercise = async (console: StartedConsole, language: Language): Promise<Exercise> => {
  const { client, setClock } = console;
  const say = words[language];
  setClock(at("09:04"));
  const incident = await declareIncident(console, {
    title: say.title,
    drill: true,
    noticedAtMs: at("09:00"),
  });
  const set = async (clock: string, system: string, state: SystemState, reason = ""): Promise<void> => {
    setClock(at(clock));
    done(await client.incidents.setSystemState({ incident, system, state, reason }));
  };
  const note = async (clock: string, text: string, system?: string): Promise<void> => {
    setClock(at(clock));
    done(await client.journal.note({ incident, text, ...(system !== undefined && { system }) }));
  };
  await set("09:05", "PWR-HH", "in-work");
  await set("09:06", "PWR-KS", "in-work");
  await note("09:08", say.onSite);
  await set("09:12", "PWR-HH", "verified");
  await set("09:13", "NET-CORE-HH", "in-work");
  await set("09:15", "PWR-KS", "verified");
  await set("09:16", "NET-CORE-KS", "in-work");
  await set("09:24", "NET-CORE-HH", "verified");
  await set("09:25", "STO-SAN", "in-work");
  await set("09:27", "NET-CORE-KS", "verified");
  await set("09:29", "SCADA-1", "in-work");
  setClock(at("09:30"));
  const run = await beginRun(console, incident);
  await answer(console, { incident, run, witness: say.witness });
  await set("09:38", "NET-FW", "in-work");
  await note("09:41", say.storage, "STO-SAN");
  await set("09:43", "CAM-1", "deferred", say.guards);
  await set("09:45", "SCADA-1", "booted");
  await note("09:46", say.informed);
  const nowMs = at("09:47");
  setClock(nowMs);
  return { incident, run, nowMs };
};

/** Two steps, the point of no return with two people, and the choice of the intact disk. */
const answer = async (
  { client, setClock }: StartedConsole,
  { incident, run, witness }: { readonly incident: string; readonly run: string; readonly witness: string },
): Promise<void> => {
  const replies: readonly { clock: string; confirmedBy?: string[]; choice?: string }[] = [
    { clock: "09:31" },
    { clock: "09:33" },
    { clock: "09:35", confirmedBy: [operator, witness] },
    { clock: "09:36", choice: "boot" },
  ];
  for (const { clock, ...reply } of replies) {
    setClock(at(clock));
    const step = await currentStep(client, incident, run);
    done(await client.runs.answer({ incident, run, step, result: "done", reason: "", ...reply }));
  }
};

const currentStep = async (
  client: StartedConsole["client"],
  incident: string,
  run: string,
): Promise<string> => {
  const shown = done(await client.runs.show({ incident, run }));
  const runbook = parseRunbook(shown.markdown, {
    fallbackId: shown.run.runbook,
    fallbackTitle: shown.run.title,
  });
  if (!runbook.ok) throw new Error(runbook.failure.kind);
  return positionOf(runbook.value, shown.run).current?.item.id ?? "";
};
