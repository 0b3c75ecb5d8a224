/** What is needed of the window. */
export interface RouteWindow {
  readonly location: { readonly hash: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  addEventListener(type: "hashchange", listener: () => void): void;
  removeEventListener(type: "hashchange", listener: () => void): void;
  /** Tells of every change; browsers that lack it tell of those that a person made. */
  readonly navigation?: {
    addEventListener(type: "currententrychange", listener: () => void): void;
    removeEventListener(type: "currententrychange", listener: () => void): void;
  };
}

/** The router of the screens keeps its place in the fragment of the address. */
export const routeOf = (window: RouteWindow): string => window.location.hash.slice(1) || "/";

/** Tells of every change of the place; answers how to stop. */
export const followRoute = (window: RouteWindow, listener: (route: string) => void): (() => void) => {
  const tell = (): void => listener(routeOf(window));
  window.addEventListener("hashchange", tell);
  window.navigation?.addEventListener("currententrychange", tell);
  return () => {
    window.removeEventListener("hashchange", tell);
    window.navigation?.removeEventListener("currententrychange", tell);
  };
};

/** Goes back to a place that was kept, unless the address leads somewhere already. Before the router reads it. */
export const returnToRoute = (window: RouteWindow, kept: unknown): void => {
  if (typeof kept !== "string" || !kept.startsWith("/") || routeOf(window) !== "/") return;
  window.history.replaceState(null, "", `#${kept}`);
};
