/** A medium that can be taken away in the middle of the work, and comes back with what it had kept. */
export interface CutMedium {
  readonly path: string;
  /** Puts a copy of a folder's content on it, synced; nothing else is on it then. */
  renew(content: string): void;
  cut(): void;
  /** Power is back, the stick is plugged in again. */
  recover(): void;
  remove(): void;
}
