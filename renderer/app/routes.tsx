import type { Icon } from "@tabler/icons-react";
import {
  IconActivity,
  IconAddressBook,
  IconBook2,
  IconDatabaseImport,
  IconDevices,
  IconFlag,
  IconHistory,
  IconKey,
  IconListCheck,
  IconPrinter,
  IconRoute,
  IconServer2,
  IconSettings,
  IconShieldLock,
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
const situation = lazy(async () => ({ default: (await import("./home.tsx")).Home }));
const declare = lazy(async () => ({
  default: (await import("../features/declare/declare-screen.tsx")).DeclareScreen,
}));
const plan = lazy(async () => ({ default: (await import("../features/plan/plan-screen.tsx")).PlanScreen }));
const log = lazy(async () => ({ default: (await import("../features/log/log-screen.tsx")).LogScreen }));
const incidents = lazy(async () => ({
  default: (await import("../features/log/incidents-screen.tsx")).IncidentsScreen,
}));
const systems = lazy(async () => ({
  default: (await import("../features/systems/systems-screen.tsx")).SystemsScreen,
}));
const runbooks = lazy(async () => ({
  default: (await import("../features/runbooks/runbooks-screen.tsx")).RunbooksScreen,
}));
const runbook = lazy(async () => ({
  default: (await import("../features/runbooks/runbook-screen.tsx")).RunbookScreen,
}));
const run = lazy(async () => ({
  default: (await import("../features/runbooks/run-screen.tsx")).RunScreen,
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
const vault = lazy(async () => ({
  default: (await import("../features/vault/vault-screen.tsx")).VaultScreen,
}));

export const routes: readonly AppRoute[] = [
  { path: "", title: "situation", icon: IconActivity, screen: situation, place: "main" },
  { path: "plan", title: "plan", icon: IconRoute, screen: plan, place: "main", count: "startable" },
  { path: "incidents", title: "incidents", icon: IconHistory, screen: incidents, place: "none" },
  { path: "incidents/declare", title: "declare", icon: IconFlag, screen: declare, place: "none" },
  { path: "incidents/:incident/log", title: "journal", icon: IconBook2, screen: log, place: "none" },
  { path: "systems", title: "systems", icon: IconServer2, screen: systems, place: "main" },
  {
    path: "runbooks",
    title: "runbooks",
    icon: IconListCheck,
    screen: runbooks,
    place: "main",
    count: "openRuns",
  },
  { path: "runbooks/:id", title: "runbook", icon: IconListCheck, screen: runbook, place: "none" },
  { path: "runs/:id", title: "run", icon: IconListCheck, screen: run, place: "none" },
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
  { path: "journal", title: "journal", icon: IconBook2, screen: log, place: "main", count: "entries" },
  { path: "paper", title: "paper", icon: IconPrinter, screen: paper, place: "main" },
  { path: "import", title: "import", icon: IconDatabaseImport, screen: fill, place: "main" },
  { path: "import/report", title: "import", icon: IconDatabaseImport, screen: fillReport, place: "none" },
  { path: "vault", title: "vault", icon: IconShieldLock, screen: vault, place: "bottom" },
  { path: "settings", title: "settings", icon: IconSettings, screen: settings, place: "bottom" },
];
