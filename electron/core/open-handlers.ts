import type { CoreHandlers, coreContract } from "#shared/contract/contract.ts";
import { backupHandlers } from "./commands/backups/backup-handlers.ts";
import { examineThisVault } from "./commands/doctor/examine-open.ts";
import { allDrafts } from "./commands/drafts/all.ts";
import { keepDraft } from "./commands/drafts/keep.ts";
import { exportIncidentArchive } from "./commands/exports/incident-archive.ts";
import { applyImport } from "./commands/imports/apply.ts";
import { discardImport } from "./commands/imports/discard.ts";
import { previewImport } from "./commands/imports/preview.ts";
import { closeIncident } from "./commands/incidents/close.ts";
import { declareIncident } from "./commands/incidents/declare.ts";
import { listIncidents } from "./commands/incidents/list.ts";
import { setSystemState } from "./commands/incidents/set-system-state.ts";
import { showIncident } from "./commands/incidents/show.ts";
import { startNow, startOrderOfAll } from "./commands/incidents/start-now.ts";
import { listEntries } from "./commands/journal/entries.ts";
import { recordNote } from "./commands/journal/note.ts";
import { findKeys } from "./commands/keys/find.ts";
import { revealKey } from "./commands/keys/reveal.ts";
import { contactTreeHtml, contactTreeToFile } from "./commands/printing/contact-tree.ts";
import { countReference } from "./commands/reference/counts.ts";
import { listContacts } from "./commands/reference/list-contacts.ts";
import { listEndpoints } from "./commands/reference/list-endpoints.ts";
import { listRunbooks } from "./commands/reference/list-runbooks.ts";
import { listSystems } from "./commands/reference/list-systems.ts";
import { readRunbook } from "./commands/reference/read-runbook.ts";
import { abandonRun } from "./commands/runs/abandon.ts";
import { answerStep } from "./commands/runs/answer.ts";
import { showRun } from "./commands/runs/show.ts";
import { startRun } from "./commands/runs/start.ts";
import { rekey, type SessionDep } from "./commands/slots/rekey.ts";
import type { SlotDeps } from "./commands/slots/slot-deps.ts";
import { slotHandlers } from "./commands/slots/slot-handlers.ts";
import type { VaultDeps } from "./deps.ts";
import type { ImportPlansDep } from "./imports/plans.ts";
import type { Journal } from "./journal/append.ts";
import type { BackupsDep } from "./vault/backups/keeper.ts";
import type { OpenVaultDep } from "./vault/open-vault.ts";
import type { ComputerDep } from "./vault/place.ts";

/** The areas of the contract that need an open vault. */
export const vaultAreas = [
  "slots",
  "backups",
  "drafts",
  "doctor",
  "reference",
  "imports",
  "systems",
  "endpoints",
  "contacts",
  "runbooks",
  "keys",
  "incidents",
  "journal",
  "runs",
  "exports",
  "printing",
] as const satisfies readonly (keyof typeof coreContract)[];

export type OpenVaultDeps = VaultDeps &
  ImportPlansDep &
  OpenVaultDep &
  SlotDeps &
  BackupsDep &
  SessionDep &
  ComputerDep & { readonly journal: Journal };

export type VaultHandlers = Omit<Pick<CoreHandlers, (typeof vaultAreas)[number]>, "exports" | "doctor"> & {
  /** The others work without an open vault and stand beside it. */
  readonly doctor: Pick<CoreHandlers["doctor"], "examineOpen">;
  /** `verifyArchive` works without a vault and stands beside these. */
  readonly exports: Omit<CoreHandlers["exports"], "verifyArchive">;
};

/** The commands on one open vault. */
export const openHandlers = (deps: OpenVaultDeps): VaultHandlers => ({
  drafts: { all: allDrafts(deps), keep: keepDraft(deps) },
  slots: { ...slotHandlers(deps), rekey: rekey(deps) },
  backups: backupHandlers(deps),
  doctor: { examineOpen: examineThisVault(deps) },
  reference: { counts: countReference(deps) },
  imports: {
    preview: previewImport(deps),
    apply: applyImport(deps),
    discard: discardImport(deps),
  },
  systems: { list: listSystems(deps) },
  endpoints: { list: listEndpoints(deps) },
  contacts: { list: listContacts(deps) },
  runbooks: { list: listRunbooks(deps), read: readRunbook(deps) },
  keys: { find: findKeys(deps), reveal: revealKey(deps) },
  incidents: {
    declare: declareIncident(deps),
    list: listIncidents(deps),
    show: showIncident(deps),
    startNow: startNow(deps),
    startOrder: startOrderOfAll(deps),
    setSystemState: setSystemState(deps),
    close: closeIncident(deps),
  },
  journal: { note: recordNote(deps), entries: listEntries(deps) },
  runs: {
    start: startRun(deps),
    show: showRun(deps),
    answer: answerStep(deps),
    abandon: abandonRun(deps),
  },
  exports: { incidentArchive: exportIncidentArchive(deps) },
  printing: { contactTree: contactTreeHtml(deps), contactTreeToFile: contactTreeToFile(deps) },
});
