import { join } from "node:path";
import { app, type BrowserWindow, nativeTheme, type Rectangle, session } from "electron";
import ElectronStore from "electron-store";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createIdleLock } from "#core/host-services/idle-lock.ts";
import { createLocalLog } from "#core/host-services/local-log.ts";
import { createLocking } from "#core/host-services/locking.ts";
import { createPrintouts } from "#core/host-services/printouts.ts";
import { profileFolder } from "#core/host-services/profile-folder.ts";
import { rendererFiles } from "#core/host-services/renderer-files.ts";
import { createSettings, settingsFileName } from "#core/host-services/settings.ts";
import { systemClock } from "#core/host-services/system-clock.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";
import { declareAppScheme, serveApp } from "./app-scheme.ts";
import { setApplicationMenu } from "./application-menu.ts";
import { startCore } from "./core-process.ts";
import { createDesktopHandlers } from "./host-handlers.ts";
import { listenForCalls } from "./ipc.ts";
import { lockWithTheMachine } from "./locking.ts";
import { pageAddress } from "./page-address.ts";
import { createPdfPrinter } from "./printing.ts";
import { reasonOfStart, sayingWhy, startAgain } from "./restart.ts";
import { closeSession, silenceEngine } from "./session-policy.ts";
import { createConsoleWindow } from "./window.ts";

/**
 * Starts the desktop console. mainFolder: where the built main scripts lie (`out/main`).
 * A second start shows the window of the first and ends.
 */
export const startConsole = (mainFolder: string): void => {
  const profile = profileFolder();
  app.setName("Blackstart");
  app.setPath("userData", profile);
  // What the engine keeps for itself stays apart from the settings.
  app.setPath("sessionData", join(profile, "engine"));
  app.enableSandbox();
  silenceEngine();
  declareAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Not awaited: Electron becomes ready only after this script has ended.
  void app.whenReady().then(() => openConsole(mainFolder, profile));
};

const openConsole = async (mainFolder: string, profile: string): Promise<void> => {
  let window: BrowserWindow | null = null;
  const push = (area: string, name: string, payload: unknown): void => {
    if (window !== null && !window.isDestroyed())
      window.webContents.send("blackstart:push", { area, name, payload });
  };
  const supervisor = createCoreSupervisor({
    spawn: () => startCore(join(mainFolder, "core.js")),
    onPush: (...pushed) => {
      push(...pushed);
      locking.heard(...pushed);
    },
  });
  const settings = createSettings(
    () => new ElectronStore({ name: settingsFileName, cwd: profile, clearInvalidConfig: true }),
  );
  const saveBounds = (windowBounds: Rectangle) => calls.call("settings", "write", { windowBounds });
  const locking = createLocking({
    supervisor,
    push,
    startAgain: (reason) => {
      // A window that a person has just closed does not come back.
      if (window === null || window.isDestroyed()) return;
      void saveBounds(window.getNormalBounds()).finally(() => startAgain(reason));
    },
  });
  const calls = createHostCalls({
    supervisor,
    locking,
    handlers: createDesktopHandlers({
      settings,
      printouts: createPrintouts({ supervisor, toPdf: createPdfPrinter() }),
      window: () => window,
      onActive: () => idle.active(),
    }),
    reportBug: createLocalLog(profile, systemClock),
  });
  const idle = createIdleLock({
    nowMs: () => performance.now(),
    lockAfterMinutes: () => settings.read().lockAfterMinutes,
    isOpen: supervisor.isOpen,
    isWorking: calls.isWorking,
    warn: (seconds) => push("window", "lockSoon", { seconds }),
    lock: () => void locking.ask(),
  });
  endWithTheWindow(() => supervisor.end());

  nativeTheme.themeSource = settings.read().theme;
  setApplicationMenu(process.platform);
  closeSession(session.defaultSession);
  serveApp(session.defaultSession, rendererFiles(join(mainFolder, "../renderer")));
  const answering = sayingWhy(calls, {
    reason: reasonOfStart(process.argv),
    hasSeenContent: supervisor.hasSeenContent,
    push,
  });
  listenForCalls(answering, () => window?.webContents ?? null);

  const opened = createConsoleWindow({
    preload: join(mainFolder, "../preload/preload.cjs"),
    icon: join(mainFolder, "../../resources/icons/icon.png"),
    bounds: settings.read().windowBounds,
    saveBounds: (windowBounds) => void saveBounds(windowBounds),
    devTools: !app.isPackaged,
  });
  window = opened;
  app.on("second-instance", () => {
    if (opened.isMinimized()) opened.restore();
    opened.focus();
  });
  lockWithTheMachine({ window: opened, locking });
  await opened.loadURL(pageAddress);
};

/** Closing the window ends the program, on every platform; the core closes the vault first. */
const endWithTheWindow = (endCore: () => Promise<void>): void => {
  let ended = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (ended) return;
    event.preventDefault();
    void endCore().finally(() => {
      ended = true;
      app.quit();
    });
  });
};
