import { createContext, useContext } from "react";
import type { SystemState } from "#shared/domain/systems/system.ts";

/** The newest change that was made here, for a line that offers to take it back. */
export interface LastChange {
  readonly system: string;
  /** Null: it was not affected before. */
  readonly from: SystemState | null;
  readonly to: SystemState;
  /** Number of its log entry. */
  readonly seq: number;
}

export interface ChangeState {
  /**
   * Writes the new state of a system into the log of the open incident. Deferring and giving up ask for a reason first; a
   * failure is shown with a way to try again. Resolves with true once it is written, with false when the person left it.
   */
  readonly change: (system: string, to: SystemState) => Promise<boolean>;
  /** True while one is being written. */
  readonly busy: boolean;
  readonly last: LastChange | null;
  /** Writes the state from before the last change; the log then holds both. */
  readonly undo: () => void;
  readonly dismiss: () => void;
}

export const ChangeStateContext = createContext<ChangeState | null>(null);

/** `const { change } = useChangeState()`: sets states of systems, from any screen. */
export const useChangeState = (): ChangeState => {
  const value = useContext(ChangeStateContext);
  if (!value) throw new Error("useChangeState needs a StateChanger above it");
  return value;
};
