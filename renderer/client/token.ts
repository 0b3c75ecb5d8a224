const storageKey = "blackstart-token";
/** 256 bits as base64url or hex: what the loopback host puts behind `#token=`. */
const tokenPattern = /^#token=([A-Za-z0-9_-]{43,64})$/;

export interface TokenPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly storage: Pick<Storage, "getItem" | "setItem">;
}

/**
 * Takes the token out of the address, so that it is not in the history, and keeps it for this tab: a reload still works.
 * Returns null when there never was one. Call it before the router reads the fragment.
 */
export const takeToken = ({ location, history, storage }: TokenPlace): string | null => {
  const found = tokenPattern.exec(location.hash)?.[1];
  if (found === undefined) return storage.getItem(storageKey);
  storage.setItem(storageKey, found);
  history.replaceState(null, "", location.pathname + location.search);
  return found;
};
