/** Puts drafts away in the vault a moment after they were changed. */
export interface DraftKeeper {
  /** value undefined: the draft is dropped, which is kept at once. */
  changed(name: string, value: unknown): void;
  /** Sends everything that waits; settles when it is kept, or could not be. */
  flush(): Promise<void>;
}

export interface DraftKeeperDeps {
  /** value null: forget it. Answers false when nothing can be kept here at all (a medium that cannot be written). */
  readonly keep: (name: string, value: unknown) => Promise<boolean>;
  /** After the last key. */
  readonly afterMs?: number;
}

/**
 * Changes are sent one after the other, the newest of each name: a draft that was dropped cannot come back by an answer
 * that was overtaken. What could not be kept is tried again with the next change.
 */
export const createDraftKeeper = ({ keep, afterMs = 250 }: DraftKeeperDeps): DraftKeeper => {
  const waiting = new Map<string, unknown>();
  let sending: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let canKeep = true;

  const sendWaiting = async (): Promise<void> => {
    for (const [name, value] of waiting) {
      if (!canKeep) return;
      waiting.delete(name);
      canKeep = await keep(name, asJson(value));
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    sending = sending.then(sendWaiting);
    return sending;
  };
  return {
    changed: (name, value) => {
      if (!canKeep) return;
      // At the end of the row, also when it waits already.
      waiting.delete(name);
      waiting.set(name, value);
      clearTimeout(timer);
      if (value === undefined) void flush();
      else timer = setTimeout(() => void flush(), afterMs);
    },
    flush,
  };
};

/** As it will come back: without fields that are undefined. */
const asJson = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
