import type { Icon } from "@tabler/icons-react";
import { IconActivity, IconSettings } from "@tabler/icons-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { en } from "#shared/text/en/en.ts";

/** What the number beside an entry of the navigation counts. */
export type RouteCount = "startable" | "openRuns" | "endpoints" | "keys" | "contacts" | "entries";

/**
 * One screen. Features add theirs here: one line in the place where it belongs in the navigation.
 * path: without a leading slash, `:name` for parameters; the first screen of an area is its navigation entry.
 */
export interface AppRoute {
  readonly path: string;
  /** Key in `shell.nav`. */
  readonly title: keyof typeof en.shell.nav;
  readonly icon: Icon;
  readonly screen: LazyExoticComponent<ComponentType>;
  /** main: upper part of the navigation. bottom: beside its lower edge. none: reached from another screen. */
  readonly place: "main" | "bottom" | "none";
  readonly count?: RouteCount;
}

const settings = lazy(async () => ({
  default: (await import("../features/settings/settings-screen.tsx")).SettingsScreen,
}));
const situation = lazy(async () => ({
  default: (await import("../features/start/start-screen.tsx")).StartScreen,
}));

export const routes: readonly AppRoute[] = [
  { path: "", title: "situation", icon: IconActivity, screen: situation, place: "main" },
  { path: "settings", title: "settings", icon: IconSettings, screen: settings, place: "bottom" },
];
