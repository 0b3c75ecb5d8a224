import { app, type BrowserWindow, dialog, nativeTheme } from "electron";
import type { SettingsKeeper } from "#core/host-services/settings.ts";
import type { HostHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";

export interface DesktopHandlersDeps {
  readonly settings: SettingsKeeper;
  readonly printouts: HostHandlers["printouts"];
  readonly window: () => BrowserWindow | null;
  /** Told when a person is there. */
  readonly onActive: () => void;
}

/** What the desktop host answers itself. */
export const createDesktopHandlers = ({
  settings,
  printouts,
  window,
  onActive,
}: DesktopHandlersDeps): HostHandlers => ({
  app: {
    info: () =>
      ok({
        version: app.getVersion(),
        host: "desktop",
        locale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
        nativeDialogs: true,
        pdf: true,
      }),
  },
  settings: {
    read: settings.handlers.read,
    write: async (changes, context) => {
      const written = await settings.handlers.write(changes, context);
      // Native dialogs and the frame of the window follow.
      if (written.ok) nativeTheme.themeSource = written.value.theme;
      return written;
    },
  },
  dialogs: {
    pickPaths: async ({ what, title }) => {
      const owner = window();
      if (owner === null) return refuse({ kind: "dialogs.unavailable" });
      const picked = await dialog.showOpenDialog(owner, {
        title,
        properties: what === "files" ? ["openFile", "multiSelections"] : ["openDirectory", "createDirectory"],
      });
      return ok({ paths: picked.filePaths });
    },
  },
  printouts,
  window: {
    active: () => {
      onActive();
      return ok({});
    },
  },
});
