import { hostAreas } from "./areas/host.ts";
import { incidentsArea, journalArea, runsArea } from "./areas/incident.ts";
import { backupsArea, doctorArea, draftsArea, slotsArea } from "./areas/keeping.ts";
import { exportsArea, printingArea } from "./areas/leaving.ts";
import {
  contactsArea,
  endpointsArea,
  importsArea,
  keysArea,
  referenceArea,
  runbooksArea,
  systemsArea,
} from "./areas/reference.ts";
import { filesArea, progressArea, vaultArea } from "./areas/vault.ts";
import type { ClientOf, HandlersOf } from "./define.ts";

/** What the core process answers. */
export const coreContract = {
  vault: vaultArea,
  slots: slotsArea,
  backups: backupsArea,
  doctor: doctorArea,
  drafts: draftsArea,
  files: filesArea,
  progress: progressArea,
  reference: referenceArea,
  imports: importsArea,
  systems: systemsArea,
  endpoints: endpointsArea,
  contacts: contactsArea,
  runbooks: runbooksArea,
  keys: keysArea,
  incidents: incidentsArea,
  journal: journalArea,
  runs: runsArea,
  exports: exportsArea,
  printing: printingArea,
} as const;

/** What the host of the window answers. */
export const hostContract = hostAreas;

/** THE contract: everything a screen can ask for. */
export const contract = { ...hostContract, ...coreContract } as const;

export type Contract = typeof contract;
export type CoreHandlers = HandlersOf<typeof coreContract>;
export type HostHandlers = HandlersOf<typeof hostContract>;
export type Client = ClientOf<Contract>;
export type CoreClient = ClientOf<typeof coreContract>;
