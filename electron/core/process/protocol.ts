/** What a host and its core process say to each other. Plain data: it crosses a process boundary. */

export interface CallMessage {
  readonly type: "call";
  readonly id: number;
  readonly area: string;
  readonly name: string;
  readonly input: unknown;
  /** Name under which the caller may cancel, when it wants to. */
  readonly operation?: string;
}

export interface AnswerMessage {
  readonly type: "answer";
  readonly id: number;
  /** A Result of the call. */
  readonly result: unknown;
}

export interface PushMessage {
  readonly type: "push";
  readonly area: string;
  readonly name: string;
  readonly payload: unknown;
}

/** The core has loaded and tested its primitives; calls may be sent before, they wait. */
export interface ReadyMessage {
  readonly type: "ready";
}

export type ToCore = CallMessage;
export type FromCore = AnswerMessage | PushMessage | ReadyMessage;

/** A running core process as its host holds it. */
export interface CoreProcess {
  send(message: ToCore): void;
  onMessage(listener: (message: FromCore) => void): void;
  /** Called once, also when the process never came up. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}
