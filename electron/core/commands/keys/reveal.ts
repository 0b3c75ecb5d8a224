import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { RecordSealDep } from "../../deps.ts";
import type { DbDep } from "../../store/db.ts";
import { sealedRecoveryKey } from "../../store/queries/recovery-keys.ts";
import { type JournalDep, openIncident } from "../incidents/known-incident.ts";

/** Long enough to type 48 digits, short enough not to be left standing. */
const hideAfterMs = 120_000;

/** Shows one recovery key for a limited time. That it was shown is on disk before it is [J10]. */
export const revealKey =
  ({ db, journal, recordSeal }: DbDep & JournalDep & RecordSealDep): CoreHandlers["keys"]["reveal"] =>
  ({ record, purpose, incident }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const key = sealedRecoveryKey(db, record);
    if (key === null) return refuse({ kind: "keys.unknown" });
    const { seq } = journal.append({
      stream: open.value.stream,
      kind: "key.revealed/1",
      body: { record, keyId: key.entry.keyId, device: key.entry.deviceName, purpose },
    });
    return ok({ recoveryKey: recordSeal.open(record, key.sealed), hideAfterMs, seq });
  };
