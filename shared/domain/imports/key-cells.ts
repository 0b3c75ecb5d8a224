import type { VolumeType } from "../keys/recovery-key.ts";

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Splits a distinguished name at its commas, except escaped ones. */
const partsOf = (distinguishedName: string): readonly string[] =>
  distinguishedName.split(/(?<!\\),/).map((part) => part.trim());

/**
 * The host that an export names: `CN=NW-01,OU=…` -> `NW-01`, the key's own name in front of it skipped (`CN=…{GUID},CN=NW-01`);
 * `NORDWERK\NW-01$` -> `NW-01`; other names as they are.
 */
export const hostOf = (cell: string): string => {
  const common = partsOf(cell)
    .map((part) => /^CN=(.*)$/i.exec(part)?.[1]?.replace(/\\(.)/g, "$1"))
    .find((name) => name !== undefined && !guid.test(name));
  if (common !== undefined) return common.trim();
  return /^[A-Z]{1,2}=/i.test(cell) ? "" : cell.replace(/^[^\\]*\\/, "").replace(/\$$/, "");
};

/** A device's name as it is compared: in any case, with or without its domain. */
export const hostKey = (name: string): string => name.toLowerCase().replace(/\..*$/, "");

const volumeTypeByCode: Readonly<Record<string, VolumeType>> = {
  "1": "operating-system",
  "2": "fixed-data",
  "3": "removable",
  operatingsystemvolume: "operating-system",
  fixeddatavolume: "fixed-data",
  removabledatavolume: "removable",
};

/** Graph's number or name of a volume type. */
export const readVolumeType = (cell: string): VolumeType => volumeTypeByCode[cell.toLowerCase()] ?? "unknown";

/**
 * A moment as directories write it -> RFC 3339, seconds precision: ISO 8601 with or without offset (also in front of other text),
 * LDAP's `20240819071000.0Z`, German `19.08.2024 07:10`. Without an offset it counts as UTC. null: no such thing.
 */
export const readMoment = (cell: string): string | null => {
  const match = iso.exec(cell) ?? ldap.exec(cell) ?? german.exec(cell);
  const { y, m, d, hh = "00", mm = "00", ss = "00", zone } = match?.groups ?? {};
  if (y === undefined || m === undefined || d === undefined) return null;
  const [month, day, hour] = [m, d, hh].map((part) => part.padStart(2, "0"));
  const offset = zone === undefined || /^(?:Z|[+-]00:?00)$/i.test(zone) ? "Z" : zone;
  const moment = `${y}-${month}-${day}T${hour}:${mm}:${ss}${offset}`;
  const wall = `${y}-${month}-${day}T${hour}:${mm}:${ss}`;
  const epochMs = Date.parse(`${wall}Z`);
  return Number.isNaN(epochMs) || new Date(epochMs).toISOString().slice(0, 19) !== wall ? null : moment;
};

const iso =
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ](?<hh>\d{2}):(?<mm>\d{2})(?::(?<ss>\d{2})(?:[.,]\d+)?)?\s*(?<zone>Z|[+-]\d{2}:\d{2})?)?/i;
const ldap = /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?<hh>\d{2})(?<mm>\d{2})(?<ss>\d{2})(?:\.\d+)?(?<zone>Z)?$/i;
const german =
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?:,?\s+(?<hh>\d{1,2}):(?<mm>\d{2})(?::(?<ss>\d{2}))?)?$/;

/** Row numbers as people write them: `2–5, 9, 12–13`, at most `most` parts. */
export const rowRanges = (rows: readonly number[], most = 8): string => {
  const ranges: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const parts = ranges.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return parts.join(", ") + (ranges.length > most ? " …" : "");
};
