import type { LockReason } from "#core/host-services/locking.ts";

/** What the keeper and the host that it keeps say to each other. Nothing of a vault: the keeper lives on after a lock. */

/** First thing. The token goes this way because others on this computer can read command lines and environments. */
export interface Begin {
  readonly type: "begin";
  readonly token: string;
  /** 0: of the system's choice. */
  readonly port: number;
  /** Whether to open a window; else an address is printed, once. */
  readonly window: boolean;
  /** Why this host follows another one, null for the first. */
  readonly follows: LockReason | null;
}

/** A person wants it all to end. */
export interface End {
  readonly type: "end";
}

/** Where it answers: the next host is to take over the same address, with or without a window. */
export interface Serving {
  readonly type: "serving";
  readonly token: string;
  readonly port: number;
  readonly window: boolean;
}

export type ToHost = Begin | End;
export type FromHost = Serving;

/** closed: the window went away. asked: by a signal. stolen: somebody else used the address of the window. */
export type EndReason = "closed" | "asked" | "stolen" | LockReason;

/** Besides those of a restart; of no other end of a process. */
export const stolenExitCode = 77;
