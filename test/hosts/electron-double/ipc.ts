/** What the tested program may ask of a frame that sent it something. */
export interface FrameDouble {
  readonly url: string;
  readonly parent: FrameDouble | null;
  readonly detached: boolean;
}

export interface InvokeEventDouble {
  /** The contents that the frame belongs to, in the form in which the tested program holds them. */
  readonly sender: object;
  readonly senderFrame: FrameDouble | null | undefined;
}

type Listener = (event: InvokeEventDouble, ...args: unknown[]) => unknown;

const listeners = new Map<string, Listener>();

export const ipcMainDouble = {
  handle: (channel: string, listener: Listener): void => {
    if (listeners.has(channel)) throw new Error(`a second handler for ${channel}`);
    listeners.set(channel, listener);
  },
  /** The settings file's package registers a channel for pages that use it; no page here does. */
  on: (_channel: string, _listener: unknown): void => {},
};

export const declaredChannels = (): string[] => [...listeners.keys()];

/** What `ipcRenderer.invoke` reaches; rejects for a channel that nobody handles, as Electron does. */
export const handleInvoke = async (
  channel: string,
  event: InvokeEventDouble,
  args: readonly unknown[],
): Promise<unknown> => {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await listener(event, ...args));
};
