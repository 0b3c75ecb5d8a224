import { type BrowserWindow, powerMonitor } from "electron";
import type { Locking } from "#core/host-services/locking.ts";

export interface LockingDeps {
  readonly window: BrowserWindow;
  readonly locking: Pick<Locking, "ask" | "now">;
}

/** A page that crashes again so soon would crash for ever: then its window stays empty until it is closed. */
const crashPauseMs = 5000;

/**
 * Locks when the machine sleeps or its screen is locked, on Ctrl+L (Cmd+L), and when the page crashed. The screens are
 * asked first, so that they put away what was begun; the vault is locked here, whether they answer or not.
 */
export const lockWithTheMachine = ({ window, locking }: LockingDeps): void => {
  const lock = (): void => void locking.ask();
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
  window.webContents.on("before-input-event", (event, input) => {
    const command = (input.control || input.meta) && !input.alt && !input.shift;
    if (input.type !== "keyDown" || !command || input.key.toLowerCase() !== "l") return;
    event.preventDefault();
    lock();
  });

  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const again = performance.now() - crashedAt < crashPauseMs;
    crashedAt = performance.now();
    // With a vault open the program starts again; else only the page does.
    void locking.now().then(() => {
      if (!again && !window.isDestroyed()) window.webContents.reload();
    });
  });
};
