import type { Icon } from "@tabler/icons-react";
import {
  IconActivity,
  IconAddressBook,
  IconDatabaseImport,
  IconDevices,
  IconKey,
  IconPrinter,
  IconServer2,
  IconSettings,
} from "@tabler/icons-react";
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
const systems = lazy(async () => ({
  default: (await import("../features/systems/systems-screen.tsx")).SystemsScreen,
}));
const devices = lazy(async () => ({
  default: (await import("../features/devices/devices-screen.tsx")).DevicesScreen,
}));
const keys = lazy(async () => ({
  default: (await import("../features/keys/keys-screen.tsx")).KeysScreen,
}));
const contacts = lazy(async () => ({
  default: (await import("../features/contacts/contacts-screen.tsx")).ContactsScreen,
}));
const paper = lazy(async () => ({
  default: (await import("../features/paper/paper-screen.tsx")).PaperScreen,
}));
const fill = lazy(async () => ({
  default: (await import("../features/import/import-screen.tsx")).ImportScreen,
}));
const fillReport = lazy(async () => ({
  default: (await import("../features/import/report-screen.tsx")).ReportScreen,
}));

export const routes: readonly AppRoute[] = [
  { path: "", title: "situation", icon: IconActivity, screen: situation, place: "main" },
  { path: "systems", title: "systems", icon: IconServer2, screen: systems, place: "main" },
  {
    path: "devices",
    title: "devices",
    icon: IconDevices,
    screen: devices,
    place: "main",
    count: "endpoints",
  },
  { path: "keys", title: "keys", icon: IconKey, screen: keys, place: "main", count: "keys" },
  {
    path: "contacts",
    title: "contacts",
    icon: IconAddressBook,
    screen: contacts,
    place: "main",
    count: "contacts",
  },
  { path: "paper", title: "paper", icon: IconPrinter, screen: paper, place: "main" },
  { path: "import", title: "import", icon: IconDatabaseImport, screen: fill, place: "main" },
  { path: "import/report", title: "import", icon: IconDatabaseImport, screen: fillReport, place: "none" },
  { path: "settings", title: "settings", icon: IconSettings, screen: settings, place: "bottom" },
];
