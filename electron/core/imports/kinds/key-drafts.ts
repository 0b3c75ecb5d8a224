import { clip } from "#shared/domain/imports/cells.ts";
import { hostOf, readMoment, readVolumeType } from "#shared/domain/imports/key-cells.ts";
import { normaliseHeading } from "#shared/domain/imports/mapping.ts";
import { hasKeyDigits, maskKeyDigits } from "#shared/domain/imports/mask.ts";
import type { VolumeType } from "#shared/domain/keys/recovery-key.ts";
import type { ProblemList } from "../problem-list.ts";
import { type MappedTable, mentions, type TableRow } from "../table-rows.ts";

/** A key as one row gives it, before anything of it is judged. A field that the file does not speak of is absent. */
export interface KeyDraft {
  readonly place: { readonly file: string; readonly row: number; readonly column?: string };
  /** As written, without a date in front of it. */
  readonly keyId: string;
  /** The digits as written: the one thing here that must not be shown. */
  readonly digits: string;
  /** Host name, "" when the file names none. */
  readonly device: string;
  /** The directory's id of the device, "" when there is none. */
  readonly deviceId: string;
  readonly storedAt?: string;
  readonly volumeType?: VolumeType;
  /** As the file says. */
  readonly directory: string;
  /** What the shape of the file lets one assume about it. */
  readonly likelyDirectory: string;
}

/** Directory objects are named after a date and the key ID: `2024-08-19T07:10:00-00:00{0F35B9BE-…}`. */
const guid = /\{[0-9a-f-]{36}\}/i;

/** One row of a table of keys. Everything but the digits is masked, in case the columns were mixed up. */
export const keyOfRow = (table: MappedTable, row: TableRow, problems: ProblemList): KeyDraft => {
  const keyId = row.text("keyId");
  const device = row.text("device");
  const deviceId = row.text("deviceId");
  const storedAt = storedAtOf(table, row, problems);
  return {
    place: { file: row.file, row: row.row, column: row.heading("key") },
    keyId: guid.exec(keyId)?.[0] ?? maskKeyDigits(keyId),
    digits: row.text("key"),
    device: hasKeyDigits(device) ? "" : clip(hostOf(device), 200),
    deviceId: hasKeyDigits(deviceId) ? "" : clip(deviceId, 200),
    ...(storedAt === null ? {} : { storedAt }),
    ...(mentions(table, "volumeType") ? { volumeType: readVolumeType(row.text("volumeType")) } : {}),
    directory: clip(maskKeyDigits(row.text("directory")), 200),
    likelyDirectory: directoryOf(table),
  };
};

/** From the column of the date, else from the name of a directory object, which begins with it; null: not said. */
const storedAtOf = (table: MappedTable, row: TableRow, problems: ProblemList): string | null => {
  const cell = row.text("storedAt");
  if (cell === "") return readMoment(row.text("keyId")) ?? (mentions(table, "storedAt") ? "" : null);
  const moment = readMoment(cell);
  if (moment !== null) return moment;
  const column = row.heading("storedAt");
  problems.add("repaired", "bad-date", { ...row, column }, { column, value: maskKeyDigits(cell) });
  return null;
};

/** Where a table comes from, by its headings. */
const directoryOf = ({ table, mapping }: MappedTable): string => {
  if (/^msfve/.test(normaliseHeading(mapping.key ?? ""))) return "ActiveDirectory";
  if (mapping.deviceId !== undefined) return "Entra";
  const headings = table.columns.map(normaliseHeading).join();
  return headings === "id,key" ? "ConfigMgr" : "";
};
