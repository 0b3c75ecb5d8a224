import { createContext, type ReactNode, useCallback, useContext, useRef, useSyncExternalStore } from "react";

/** What people have begun to write, by name; in memory only, and gone with the provider when the vault is locked. */
interface DraftStore {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const DraftsContext = createContext<DraftStore | null>(null);

const createStore = (): DraftStore => {
  const drafts = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  return {
    read: (name) => drafts.get(name),
    write: (name, value) => {
      if (value === undefined) drafts.delete(name);
      else drafts.set(name, value);
      for (const each of listeners) each();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Belongs below the check that a vault is open: what was typed must not outlive it. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const store = useRef<DraftStore>(null);
  store.current ??= createStore();
  return <DraftsContext value={store.current}>{children}</DraftsContext>;
}

/**
 * Like `useState`, but what was typed is still there after a look at another screen: `const [note, setNote, dropNote] =
 * useDraft("note", emptyNote)`. Every component with the same name shares the draft; the last function forgets it.
 * initial: has to be the same object at every rendering.
 */
export const useDraft = <D,>(
  name: string,
  initial: D,
): readonly [draft: D, change: (change: (draft: D) => D) => void, drop: () => void] => {
  const store = useContext(DraftsContext);
  if (!store) throw new Error("useDraft needs a DraftsProvider above it");
  const draft = useSyncExternalStore(store.subscribe, () => (store.read(name) as D | undefined) ?? initial);
  const change = useCallback(
    (step: (draft: D) => D) => store.write(name, step((store.read(name) as D | undefined) ?? initial)),
    [store, name, initial],
  );
  const drop = useCallback(() => store.write(name, undefined), [store, name]);
  return [draft, change, drop];
};
