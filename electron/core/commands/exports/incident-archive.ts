import { join } from "node:path";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep, SignerDep, VaultNameDep } from "../../deps.ts";
import { writeIncidentArchive } from "../../exports/archive.ts";
import type { DbDep } from "../../store/db.ts";
import { chainLengths, entriesUpTo } from "../../store/queries/journal-pages.ts";
import { systemNames } from "../../store/queries/system-names.ts";
import { type JournalDep, knownIncident } from "../incidents/known-incident.ts";

/**
 * Writes the incident archive to a medium, then notes in the log that it was made: the archive holds the entries before
 * that note. Works for closed incidents too [J11], and for a vault that can only be read: then nothing is noted. When the
 * note fails, the archive is there all the same.
 */
export const exportIncidentArchive =
  (
    deps: DbDep & ClockDep & OperatorDep & SignerDep & VaultNameDep & JournalDep,
  ): CoreHandlers["exports"]["incidentArchive"] =>
  async ({ incident, to, language }, { signal, report }) => {
    const { db, journal, vaultName } = deps;
    const known = knownIncident(journal, incident);
    if (!known.ok) return known;
    const { stream } = known.value;
    const lengths = chainLengths(db, stream);
    const names = systemNames(db);
    const made = await writeIncidentArchive(deps, {
      entries: () => entriesUpTo(db, stream, lengths),
      to,
      language,
      madeAt: nowTimestamp(deps.clock),
      madeBy: deps.operator.name,
      vaultName,
      systemName: (id) => names.get(id) ?? id,
      signal,
      report,
    });
    if (!made.ok) return made;
    const { name, files, ...facts } = made.value;
    if (takesEntries(db))
      journal.append({ stream, kind: "export.made/1", body: { what: "archive", target: name } });
    return ok({ path: join(to, name), files: [...files], ...facts });
  };

/** False for a vault on a medium that cannot be written. */
const takesEntries = (db: DbDep["db"]): boolean => Number(db.pragma("query_only", { simple: true })) === 0;
