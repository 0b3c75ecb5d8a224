import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useClient } from "./client.tsx";
import { createDraftKeeper, type DraftKeeper } from "./draft-keeper.ts";
import { isKeptDraft, routeDraft } from "./kept-drafts.ts";
import { followRoute, returnToRoute } from "./route-place.ts";
import { useVault } from "./vault.tsx";

/** What people have begun to write, by name. */
interface DraftStore {
  readonly read: <D>(name: string, initial: D) => D;
  readonly write: (name: string, value: unknown) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const DraftsContext = createContext<DraftStore | null>(null);

const createStore = (kept: Readonly<Record<string, unknown>>, keeper: DraftKeeper): DraftStore => {
  const drafts = new Map<string, unknown>();
  const returned = new Map(Object.entries(kept));
  const listeners = new Set<() => void>();
  return {
    read: <D,>(name: string, initial: D): D => {
      if (returned.has(name)) {
        drafts.set(name, fitting(returned.get(name), initial));
        returned.delete(name);
      }
      return (drafts.get(name) as D | undefined) ?? initial;
    },
    write: (name, value) => {
      if (drafts.get(name) === value) return;
      returned.delete(name);
      if (value === undefined) drafts.delete(name);
      else drafts.set(name, value);
      if (isKeptDraft(name)) keeper.changed(name, value);
      for (const each of listeners) each();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** A kept draft as this version of the screens knows it: one that was written otherwise is not forced upon them. */
const fitting = <D,>(kept: unknown, initial: D): D | undefined => {
  if (typeof kept !== typeof initial) return undefined;
  if (typeof kept !== "object") return kept as D;
  if (kept === null || initial === null) return undefined;
  return { ...initial, ...kept };
};

/**
 * Belongs below the check that a vault is open. Shows its screens once it has read what was begun before the vault was
 * locked, and puts away what is begun from then on; what cannot be kept stays for as long as the page does.
 * returning: the vault was opened in this window just now, so its last place is taken up again.
 */
export function DraftsProvider({
  returning,
  children,
}: {
  readonly returning: boolean;
  readonly children: ReactNode;
}) {
  const client = useClient();
  const { beforeLock } = useVault();
  const [keeper] = useState(() =>
    createDraftKeeper({
      keep: async (name, value) => {
        const answer = await client.drafts.keep({ name, value: value as never });
        return answer.ok || answer.failure.kind !== "store.read-only";
      },
    }),
  );
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    let left = false;
    void client.drafts.all({}).then((answer) => {
      if (left) return;
      const kept = answer.ok ? answer.value.drafts : {};
      if (returning) returnToRoute(window, kept[routeDraft]);
      setStore(createStore(kept, keeper));
    });
    return () => {
      left = true;
    };
  }, [client, keeper, returning]);

  useEffect(() => beforeLock(keeper.flush), [beforeLock, keeper]);
  useEffect(() => {
    if (store !== null) return followRoute(window, (route) => store.write(routeDraft, route));
  }, [store]);

  return store && <DraftsContext value={store}>{children}</DraftsContext>;
}

/**
 * Like `useState`, but what was typed is still there after a look at another screen, and, where `kept-drafts.ts` names it,
 * after a lock: `const [note, setNote, dropNote] = useDraft("note", emptyNote)`. Every component with the same name shares
 * the draft; the last function forgets it.
 * initial: has to be the same object at every rendering. Fields that a kept draft lacks are taken from it.
 */
export const useDraft = <D,>(
  name: string,
  initial: D,
): readonly [draft: D, change: (change: (draft: D) => D) => void, drop: () => void] => {
  const store = useContext(DraftsContext);
  if (!store) throw new Error("useDraft needs a DraftsProvider above it");
  const draft = useSyncExternalStore(store.subscribe, () => store.read(name, initial));
  const change = useCallback(
    (step: (draft: D) => D) => store.write(name, step(store.read(name, initial))),
    [store, name, initial],
  );
  const drop = useCallback(() => store.write(name, undefined), [store, name]);
  return [draft, change, drop];
};
