import type { Redacted } from "#shared/kernel/redacted.ts";
import type { RandomDep } from "../../deps.ts";
import { wipe } from "../crypto.ts";
import type { SlotFacts } from "./passphrase.ts";
import type { Share } from "./share-sheet.ts";

interface Drawn {
  /** Under which the words are confirmed, printed or discarded. */
  readonly id: string;
  /** Of the slot that will be made. */
  readonly facts: SlotFacts;
}

export interface PendingWords extends Drawn {
  readonly type: "words";
  readonly words: Redacted<readonly string[]>;
  /** Positions, from 1, of the words to be typed back. */
  readonly ask: readonly number[];
}

export interface PendingShares extends Drawn {
  readonly type: "shares";
  readonly threshold: number;
  readonly holders: readonly string[];
  /** 32 bytes: what the shares yield together. */
  readonly key: Redacted<Buffer>;
  readonly shares: Redacted<readonly Share[]>;
  /** Position, from 1, of the word to be typed back from each sheet. */
  readonly ask: readonly number[];
}

/** Words that were drawn and have not been typed back: they open nothing yet. */
export type PendingSlot = PendingWords | PendingShares;

/** The newest drawing of an open vault, in memory only: it is gone with the lock. */
export interface PendingSlots {
  /** Takes the place of the drawing before it. */
  keep(drawn: PendingSlot): void;
  find(id: string): PendingSlot | null;
  drop(id: string): void;
}

export interface PendingSlotsDep {
  readonly pendingSlots: PendingSlots;
}

export const createPendingSlots = (): PendingSlots => {
  let newest: PendingSlot | null = null;
  const forget = (): void => {
    if (newest?.type === "shares")
      wipe(newest.key.expose(), ...newest.shares.expose().map(({ bytes }) => bytes));
    newest = null;
  };
  return {
    keep: (drawn) => {
      forget();
      newest = drawn;
    },
    find: (id) => (newest?.id === id ? newest : null),
    drop: (id) => {
      if (newest?.id === id) forget();
    },
  };
};

/** Different positions from 1 to `of`, in ascending order, each as likely as the others. count: at most `of`; of: at most 256. */
export const drawPositions = ({ randomBytes }: RandomDep, count: number, of: number): readonly number[] => {
  const positions = new Set<number>();
  const fair = Math.floor(256 / of) * of;
  while (positions.size < count) {
    const [byte = 255] = randomBytes(1);
    if (byte < fair) positions.add((byte % of) + 1);
  }
  return [...positions].sort((a, b) => a - b);
};
