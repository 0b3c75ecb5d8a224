import { EventEmitter } from "node:events";
import type { OpenDialogOptions } from "electron";
import { openWindows } from "./browser-window.ts";
import { recorded } from "./recorded.ts";

/** The parts of the desktop around the windows: dialogs, power, screens, menu, colours. */

export const powerMonitorDouble = new EventEmitter();

export const dialogDouble = {
  /** What the person will choose next; nothing means cancel. */
  nextPaths: [] as string[],
  lastOptions: null as OpenDialogOptions | null,
  showOpenDialog: async (_window: unknown, options: OpenDialogOptions) => {
    dialogDouble.lastOptions = options;
    const filePaths = dialogDouble.nextPaths;
    dialogDouble.nextPaths = [];
    return { canceled: filePaths.length === 0, filePaths };
  },
};

export const screenDouble = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const menuDouble = {
  setApplicationMenu: (menu: unknown): void => {
    recorded.menu = menu;
  },
  buildFromTemplate: (template: unknown): unknown => template,
};

let themeSource: "system" | "light" | "dark" = "system";

export const nativeThemeDouble = {
  get themeSource() {
    return themeSource;
  },
  set themeSource(source: "system" | "light" | "dark") {
    themeSource = source;
    for (const { contents } of openWindows)
      void contents
        .page()
        .then((page) => page.emulateMedia({ colorScheme: source === "system" ? null : source }))
        // The window may be closing.
        .catch(() => undefined);
  },
  get shouldUseDarkColors() {
    return themeSource === "dark";
  },
};

export const protocolDouble = {
  privileged: [] as unknown[],
  registerSchemesAsPrivileged: (schemes: readonly unknown[]): void => {
    protocolDouble.privileged.push(...schemes);
  },
};
