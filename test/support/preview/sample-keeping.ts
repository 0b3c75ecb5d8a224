import type { Backup, DoctorReport, SlotSummary } from "#shared/contract/areas/keeping.ts";
import { at } from "./memory-incident.ts";

const uuid = (number: number): string => `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
const minute = 60_000;
const day = 24 * 60 * minute;

/** The ways into the sample vault. */
export const sampleSlots: readonly SlotSummary[] = [
  {
    id: uuid(1),
    type: "passphrase",
    label: "",
    createdAt: at(210 * day),
    kdf: { memoryKiB: 262_144, passes: 3 },
    threshold: null,
    holders: [],
  },
  {
    id: uuid(2),
    type: "words",
    label: "Panzerschrank Hamburg, Umschlag 4",
    createdAt: at(209 * day),
    kdf: null,
    threshold: null,
    holders: [],
  },
  {
    id: uuid(3),
    type: "shares",
    label: "Vorstand und IT",
    createdAt: at(90 * day),
    kdf: null,
    threshold: 3,
    holders: ["Anke Ahrens", "Björn Harms", "Çiğdem Özdemir", "Mareike Voß", "Nina Ørsted"],
  },
];

const contents = {
  systems: 44,
  endpoints: 800,
  contacts: 62,
  keys: 812,
  runbooks: 4,
  incidents: 2,
  entries: 431,
};

const backupAt = (
  ageMs: number,
  reason: Backup["reason"],
  other: Partial<Omit<Backup, "path" | "madeAt" | "reason">> = {},
): Backup => {
  const madeAt = at(ageMs);
  const folder =
    other.medium === "second" ? "/media/stick-b/backups" : "/media/stick/Nordwerk.blackstart/backups";
  return {
    path: `${folder}/${madeAt.slice(0, 16).replaceAll(/[-:]/g, "").replace("T", "-")}-${reason}.blackstart`,
    madeAt,
    reason,
    bytes: 3_481_600,
    medium: "vault",
    verdict: "whole",
    storeVersion: 3,
    sameKey: true,
    contents,
    ...other,
  };
};

/** What is in the folder of backups after some weeks. trouble: one of them is damaged. */
export const sampleBackups = (trouble: boolean): readonly Backup[] => [
  backupAt(4 * 60 * minute, "daily"),
  backupAt(4 * 60 * minute, "daily", { medium: "second" }),
  backupAt(day + 20 * minute, "by-hand"),
  backupAt(day + 90 * minute, "before-import", { contents: { ...contents, keys: 640 } }),
  backupAt(2 * day, "daily", trouble ? { verdict: "damaged" } : {}),
  backupAt(3 * day, "daily"),
  backupAt(9 * day, "before-migration", { storeVersion: 2 }),
  backupAt(40 * day, "before-rekey", { sameKey: false, contents: { ...contents, entries: 210 } }),
];

/** What an examination says. trouble: a page is damaged and a backup is there to restore. */
export const sampleReport = (path: string, trouble: boolean): DoctorReport => ({
  path,
  whole: !trouble,
  examined: [
    { part: "slot-files", verdict: "whole", finding: "slot-files-alike", facts: { generation: 7 } },
    { part: "slots", verdict: "whole", finding: "slots-genuine", facts: { count: 3 } },
    {
      part: "backups",
      verdict: "whole",
      finding: "backups-whole",
      facts: { count: 7, newest: at(4 * 60 * minute) },
    },
    { part: "header", verdict: "whole", finding: "header-whole", facts: { pages: 850 } },
    trouble
      ? {
          part: "pages",
          verdict: "damaged",
          finding: "pages-damaged",
          facts: { pages: "17, 204", count: 2, total: 850 },
        }
      : { part: "pages", verdict: "whole", finding: "pages-whole", facts: { pages: 850 } },
    { part: "wal", verdict: "whole", finding: "wal-none", facts: {} },
    { part: "integrity", verdict: "whole", finding: "integrity-whole", facts: { tables: 16 } },
    { part: "foreign-keys", verdict: "whole", finding: "foreign-keys-whole", facts: {} },
    {
      part: "chains",
      verdict: "whole",
      finding: "chains-whole",
      facts: { incidents: 2, chains: 2, entries: 431 },
    },
    { part: "high-water", verdict: "whole", finding: "mark-holds", facts: { chains: 2, entries: 431 } },
    { part: "seals", verdict: "whole", finding: "seals-whole", facts: { keys: 812 } },
  ],
  restoreFrom: trouble ? (sampleBackups(true)[0]?.path ?? null) : null,
});

/** 24 words as they would be drawn, and 32 of a sheet: enough to look at. */
export const sampleWords: readonly string[] =
  "orbit lemon canyon spice ripple hazard velvet anchor tunnel mosaic pepper garment winter basket dolphin essay magnet cradle thunder pioneer salmon upgrade wrestle yellow".split(
    " ",
  );

export const sampleShareWords = (number: number): readonly string[] => {
  const more = "harvest island jungle kitten ladder machine".split(" ");
  const all = [...sampleWords, ...more, "nature", "ocean"];
  return [...all.slice(number), ...all.slice(0, number)];
};
