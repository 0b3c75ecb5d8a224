import { inRepository } from "./repository.ts";

const sample = (...parts: readonly string[]): string => inRepository("resources", "demo", "data", ...parts);

/** The sample company's exports, as the product ships them: absolute paths. Every defect in them is on purpose. */
export const sampleData = {
  folder: sample(),
  /** CMDB export: `;`, UTF-8 with BOM, CRLF; 46 systems. */
  systems: sample("systems.csv"),
  /** Device export: `,`, UTF-8; 1,200 rows. */
  endpoints: sample("endpoints.csv"),
  /** German mail client: `;`, Windows-1252, quoted line breaks. */
  contactsCsv: sample("kontakte.csv"),
  /** vCard 2.1, 3.0 and 4.0 in one file. */
  contactsVcard: sample("contacts.vcf"),
  keysRecoveryScript: sample("keys-recovery-script.csv"),
  keysDirectory: sample("keys-directory.csv"),
  keysGraph: sample("keys-graph.csv"),
  /** Device names for `keysGraph`: `deviceId,displayName`. */
  devicesGraph: sample("devices-graph.csv"),
  keysManageBde: sample("keys-manage-bde-de.txt"),
  runbooks: sample("runbooks"),
  runbookDomainController: sample("runbooks", "domain-controller-first.md"),
  runbookChannelFile: sample("runbooks", "endpunkt-kanaldatei-291.md"),
  runbookRestore: sample("runbooks", "restore-from-backup.md"),
  runbookPhoneChain: sample("runbooks", "telefonkette.md"),
} as const;
