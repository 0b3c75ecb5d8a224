import type { DoctorReport } from "#shared/contract/areas/keeping.ts";
import { folderOnMedium } from "../backups/folder-names.ts";
import type { ListedPlace } from "../backups/list.ts";
import { isPresent, secondMedium } from "../backups/second-medium.ts";
import { whileStill } from "../backups/still-store.ts";
import { wipe } from "../crypto.ts";
import { databaseKey } from "../database-key.ts";
import { backupsOf, vaultNameOf } from "../folder.ts";
import type { OpenVault } from "../open-vault.ts";
import { readSlotFiles } from "../slot-files.ts";
import { attemptAll } from "./attempt.ts";
import { type ExaminedBackups, examineBackups } from "./backups-part.ts";
import { examineStore } from "./examine-store.ts";
import type { Watch } from "./finding.ts";
import { reportOf } from "./report.ts";
import { examineMissing, examineSlotFiles, examineSlots } from "./slot-parts.ts";
import { examineFile, fileParts } from "./store-file.ts";

/**
 * Examines the vault that is open here, while others go on working in it. The file is read through the handle that the vault holds.
 * Throws `ExaminationCancelled`, and whatever a store throws that is closed meanwhile.
 */
export const examineOpenVault = async (
  vault: OpenVault,
  place: string,
  watch: Watch,
): Promise<DoctorReport> => {
  const { folder, db, databaseHandle } = vault;
  // Locking wipes the vault's own copy while this one is in use.
  const masterKey = Buffer.from(vault.masterKey.expose());
  const [key, salt] = databaseKey(masterKey);
  try {
    const files = readSlotFiles(folder);
    const slots = files.ok
      ? [...examineSlotFiles(files.value), ...examineSlots(files.value, masterKey)]
      : examineMissing(files.failure);
    const second = secondMedium(db, place);
    const backups = await examinePlaces(folder, second, { masterKey, vaultId: vault.id });
    const look = () => examineFile(databaseHandle, `${db.name}-wal`, { key, salt }, watch);
    const file = await attemptAll(fileParts, () => (vault.readOnly ? look() : whileStill(db, look)));
    const generation = vault.slotFile().generation;
    const inside = await examineStore({ db, folder, place, masterKey, generation }, watch);
    return reportOf(folder, [...slots, ...backups.findings, ...file, ...inside], backups.restoreFrom);
  } finally {
    wipe(masterKey, key, salt);
  }
};

/** The backups beside the vault and, when it is plugged in, on the second medium. second: null when none is known. */
export const examinePlaces = async (
  folder: string,
  second: string | null,
  known: { readonly masterKey: Buffer | null; readonly vaultId: string | null },
): Promise<ExaminedBackups> => {
  const places: ListedPlace[] = [{ medium: "vault", parent: backupsOf(folder) }];
  if (second !== null && isPresent(second))
    places.push({ medium: "second", parent: folderOnMedium(second, vaultNameOf(folder)) });
  return await examineBackups(known.masterKey, known.vaultId, places);
};
