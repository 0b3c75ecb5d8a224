import { BrowserWindow, nativeTheme, type Rectangle, screen } from "electron";
import { confine } from "./session-policy.ts";

export interface ConsoleWindowDeps {
  /** The built preload (`out/preload/preload.cjs`). */
  readonly preload: string;
  readonly icon: string;
  /** Where the window was when it was last closed. */
  readonly bounds: Rectangle | null;
  readonly saveBounds: (bounds: Rectangle) => void;
  readonly devTools: boolean;
}

const defaultSize = { width: 1280, height: 800 };

/** The one window, hidden until its page has painted once. */
export const createConsoleWindow = (deps: ConsoleWindowDeps): BrowserWindow => {
  const window = new BrowserWindow({
    ...defaultSize,
    ...(deps.bounds !== null && isOnScreen(deps.bounds) ? deps.bounds : {}),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: "Blackstart",
    icon: deps.icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#14171a" : "#f3f4f2",
    webPreferences: {
      preload: deps.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: deps.devTools,
    },
  });
  confine(window.webContents);
  window.once("ready-to-show", () => window.show());
  window.on("close", () => deps.saveBounds(window.getNormalBounds()));
  return window;
};

/** False when the screen on which the window was is no longer there. */
const isOnScreen = (bounds: Rectangle): boolean =>
  screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        bounds.x < workArea.x + workArea.width - 80 &&
        bounds.x + bounds.width > workArea.x + 80 &&
        bounds.y >= workArea.y - 8 &&
        bounds.y < workArea.y + workArea.height - 80,
    );
