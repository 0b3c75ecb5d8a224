import { createContext, type ReactNode, useContext } from "react";
import type { SystemState } from "#shared/domain/systems/system.ts";

export interface ChangeState {
  /**
   * Writes the new state of a system into the log of the open incident. Deferring and giving up ask for a reason first; a
   * failure is shown with a way to try again. Resolves with true once it is written, with false when the person left it.
   */
  readonly change: (system: string, to: SystemState) => Promise<boolean>;
  /** True while one is being written. */
  readonly busy: boolean;
  /** What was changed last, with a way to set it back: a line for the screen to place; null before the first change. */
  readonly notice: ReactNode;
}

export const ChangeStateContext = createContext<ChangeState | null>(null);

/** `const { change } = useChangeState()`: sets states of systems, from any screen. */
export const useChangeState = (): ChangeState => {
  const value = useContext(ChangeStateContext);
  if (!value) throw new Error("useChangeState needs a StateChanger above it");
  return value;
};
