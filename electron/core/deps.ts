import type { ClockDep } from "#shared/kernel/time.ts";
import type { DbDep } from "./store/db.ts";

/** Randomness as a dependency, so that tests can repeat a run. */
export interface RandomDep {
  /** Cryptographically strong random bytes. */
  readonly randomBytes: (count: number) => Buffer;
}

/** Who writes in the log right now. */
export interface OperatorDep {
  readonly operator: { readonly name: string };
}

/** Seals single records (recovery keys) inside the encrypted store, and opens them again. */
export interface RecordSealDep {
  readonly recordSeal: {
    /** context: the record's id; a sealed value opens only with the same one. */
    seal(context: string, plain: string): Buffer;
    /** Throws when the bytes were changed or belong to another record. */
    open(context: string, sealed: Buffer): string;
    /** Keyed hash of a secret, hex: equal secrets show as equal without being readable. */
    fingerprint(plain: string): string;
  };
}

/** Signs what leaves the machine, with the device's own key (Ed25519); the vault holds it. */
export interface SignerDep {
  readonly signer: {
    /** 32 bytes. */
    readonly publicKey: Uint8Array;
    /** 8 bytes, minisign's key number. */
    readonly keyId: Uint8Array;
    /** Answers 64 bytes. */
    sign(bytes: Uint8Array): Uint8Array;
  };
}

/** The open vault's name as people know it, for the foot of printed pages. */
export interface VaultNameDep {
  readonly vaultName: string;
}

/** Told after a change of reference data was committed, and by which import. */
export interface ReferenceChangedDep {
  readonly referenceChanged: (
    kind: "systems" | "endpoints" | "contacts" | "keys" | "runbooks",
    importRun: string,
  ) => void;
}

/** What a command on an open vault may use; each command names the part it needs. */
export type VaultDeps = DbDep &
  ClockDep &
  RandomDep &
  OperatorDep &
  RecordSealDep &
  SignerDep &
  VaultNameDep &
  ReferenceChangedDep;
