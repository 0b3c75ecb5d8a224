/**
 * Runs in the page before anything else: gives the built preload what a sandboxed preload may `require`, with the rules of
 * the context bridge: values cross as copies, functions as functions that copy, nothing else crosses.
 */
({ preloadSource, invoke }) => {
  if (window !== window.top) return;
  const listeners = new Map();

  const copied = (value) => {
    if (typeof value === "function") return (...args) => copied(value(...args.map(copied)));
    if (value instanceof Promise)
      return value.then(copied, (error) => Promise.reject(new Error(error.message)));
    if (Array.isArray(value)) return Object.freeze(value.map(copied));
    if (value !== null && typeof value === "object") {
      const prototype = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])),
      );
    }
    return value;
  };

  const ipcRenderer = {
    invoke: (channel, ...args) => window[invoke](channel, structuredClone(args)),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) =>
      Object.defineProperty(window, name, {
        value: copied(api),
        writable: false,
        configurable: false,
        enumerable: true,
      }),
  };

  Object.defineProperty(window, "electronDoubleReceive", {
    value: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });
  const require = (name) => {
    if (name === "electron") return { contextBridge, ipcRenderer };
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
  new Function("require", "module", "exports", "process", preloadSource)(
    require,
    { exports: {} },
    {},
    { env: {} },
  );
};
