import type * as Electron from "electron";
import { appDouble } from "./app.ts";
import { BrowserWindowDouble } from "./browser-window.ts";
import {
  dialogDouble,
  menuDouble,
  nativeThemeDouble,
  powerMonitorDouble,
  protocolDouble,
  screenDouble,
} from "./desktop-parts.ts";
import { ipcMainDouble } from "./ipc.ts";
import { onlyWhatIsThere } from "./only-what-is-there.ts";
import { sessionDouble } from "./session.ts";
import { utilityProcessDouble } from "./utility-process.ts";

/**
 * The module that the built bundles get when they import `electron`. Names come from Electron's own types: one that
 * Electron does not export does not compile here.
 */
const parts = {
  app: onlyWhatIsThere("app", appDouble),
  BrowserWindow: BrowserWindowDouble,
  dialog: onlyWhatIsThere("dialog", dialogDouble),
  ipcMain: onlyWhatIsThere("ipcMain", ipcMainDouble),
  Menu: onlyWhatIsThere("Menu", menuDouble),
  nativeTheme: onlyWhatIsThere("nativeTheme", nativeThemeDouble),
  powerMonitor: onlyWhatIsThere("powerMonitor", powerMonitorDouble),
  protocol: onlyWhatIsThere("protocol", protocolDouble),
  screen: onlyWhatIsThere("screen", screenDouble),
  session: onlyWhatIsThere("session", sessionDouble),
  shell: {},
  utilityProcess: onlyWhatIsThere("utilityProcess", utilityProcessDouble),
} satisfies Partial<Record<keyof typeof Electron, unknown>>;

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} = parts;

// biome-ignore lint/style/noDefaultExport: the settings package takes Electron's default export
export default parts;
