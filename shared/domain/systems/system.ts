/** One entry of the configuration database that has to come back: a machine, a service, a site's power. */
export interface System {
  /** The organisation's own id, e.g. `AD-DC1`; unique, compared exactly. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** 0 comes back first; null where the export left it open. */
  readonly tier: number | null;
  /** Recovery time objective (Wiederanlaufzeit), minutes. */
  readonly rtoMinutes: number | null;
  /** Maximum tolerable period of disruption (maximal tolerierbare Ausfallzeit), minutes. */
  readonly mtpdMinutes: number | null;
  /** Estimated work to bring it back, minutes. */
  readonly effortMinutes: number | null;
  readonly location: string;
  readonly owner: string;
  /** Ids of the systems that must be up before; may name ids that do not exist. */
  readonly dependsOn: readonly string[];
  readonly remarks: string;
}

/** "Booted" is not "verified": only a verified system counts as up for those that depend on it. */
export const systemStates = ["down", "in-work", "booted", "verified", "deferred", "given-up"] as const;
export type SystemState = (typeof systemStates)[number];

/** A device of the workplace kind: many, alike, worked on in waves. */
export interface Endpoint {
  readonly id: string;
  readonly name: string;
  readonly assetTag: string;
  readonly serialNumber: string;
  readonly site: string;
  readonly department: string;
  readonly room: string;
}
