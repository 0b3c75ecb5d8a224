import { contextBridge, ipcRenderer } from "electron";

/** `area.name` of every call of the contract, filled in by the build. */
declare const DECLARED_CALLS: readonly string[];

const declared: ReadonlySet<string> = new Set(DECLARED_CALLS);

interface Push {
  readonly area: string;
  readonly name: string;
  readonly payload: unknown;
}

/** The page's only way out: a transport of the contract. What the contract does not declare never leaves the page. */
const bridge = {
  call: (
    area: string,
    name: string,
    input: unknown,
    options: { operation?: string } = {},
  ): Promise<unknown> => {
    const call = `${area}.${name}`;
    return declared.has(call)
      ? ipcRenderer.invoke(`blackstart:${call}`, input, options.operation)
      : Promise.resolve({ ok: false, failure: { kind: "boundary.invalid-input", fields: ["call"] } });
  },
  onPush: (listener: (push: Push) => void): (() => void) => {
    const heard = (_event: unknown, push: Push): void => listener(push);
    ipcRenderer.on("blackstart:push", heard);
    return () => {
      ipcRenderer.removeListener("blackstart:push", heard);
    };
  },
};

export type DesktopBridge = typeof bridge;

contextBridge.exposeInMainWorld("blackstart", bridge);
