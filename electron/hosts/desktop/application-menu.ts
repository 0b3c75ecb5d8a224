import { Menu } from "electron";

/**
 * No menu: what it would offer is on the screens, and its key combinations (reload, developer tools, zoom) would bypass
 * them. macOS needs one for quitting and for the clipboard.
 */
export const setApplicationMenu = (platform: string): void =>
  Menu.setApplicationMenu(
    platform === "darwin" ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }]) : null,
  );
