import { type BrowserWindow, powerMonitor } from "electron";
import type { CoreSupervisor } from "#core/process/supervisor.ts";

export interface LockingDeps {
  readonly window: BrowserWindow;
  readonly supervisor: Pick<CoreSupervisor, "lock">;
  readonly push: (area: string, name: string, payload: unknown) => void;
}

/** A page that crashes again so soon would crash for ever: then its window stays empty until it is closed. */
const crashPauseMs = 5000;

/**
 * Locks when the machine sleeps or its screen is locked, on Ctrl+L (Cmd+L), and when the page crashed. The screens are
 * told first, so that they drop what they show; the vault is locked here, whether they answer or not.
 */
export const lockWithTheMachine = ({ window, supervisor, push }: LockingDeps): void => {
  const lock = (): Promise<void> => {
    push("window", "lockRequested", {});
    return supervisor.lock();
  };
  powerMonitor.on("suspend", () => void lock());
  powerMonitor.on("lock-screen", () => void lock());
  window.webContents.on("before-input-event", (event, input) => {
    const command = (input.control || input.meta) && !input.alt && !input.shift;
    if (input.type !== "keyDown" || !command || input.key.toLowerCase() !== "l") return;
    event.preventDefault();
    void lock();
  });

  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const again = performance.now() - crashedAt < crashPauseMs;
    crashedAt = performance.now();
    void lock().then(() => {
      if (!again && !window.isDestroyed()) window.webContents.reload();
    });
  });
};
