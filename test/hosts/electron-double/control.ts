import { appDouble } from "./app.ts";
import { openWindows } from "./browser-window.ts";
import { closeEngine } from "./chromium.ts";
import { dialogDouble, nativeThemeDouble, powerMonitorDouble, protocolDouble } from "./desktop-parts.ts";
import { declaredChannels, handleInvoke, type InvokeEventDouble } from "./ipc.ts";
import { recorded } from "./recorded.ts";
import { sessionDouble } from "./session.ts";
import { utilityPids } from "./utility-process.ts";

/** What a test may do with the running program, from outside of its process. Everything here is plain data. */

const consoleWindow = () => {
  const [window] = openWindows;
  if (window === undefined) throw new Error("no window is open");
  return window;
};

/** Who pretends to send a request. */
export type Sender = "subframe" | "other-address" | "other-window" | "gone" | "undefined";

const page = "app://blackstart/index.html";

const eventFrom = (sender: Sender): InvokeEventDouble => {
  const own = consoleWindow().contents.facade;
  const frame = { url: page, parent: null, detached: false };
  switch (sender) {
    case "subframe":
      return { sender: own, senderFrame: { ...frame, parent: frame } };
    case "other-address":
      return { sender: own, senderFrame: { ...frame, url: "app://blackstart/other.html" } };
    case "other-window":
      return { sender: {}, senderFrame: frame };
    case "gone":
      return { sender: own, senderFrame: null };
    case "undefined":
      return { sender: own, senderFrame: undefined };
  }
};

export const operations = {
  /** Runs a function's source text in the page of the window, with one argument. */
  evaluate: async (source: string, argument: unknown): Promise<unknown> =>
    (await consoleWindow().contents.page()).evaluate(`(${source})(${JSON.stringify(argument) ?? ""})`),
  screenshot: async (path: string): Promise<void> => {
    await (await consoleWindow().contents.page()).screenshot({ path });
  },
  press: (key: string): Promise<void> => consoleWindow().contents.press(key),
  crashPage: async (): Promise<void> => {
    await (await consoleWindow().contents.page()).goto("chrome://crash").catch(() => undefined);
  },
  invokeAs: (sender: Sender, channel: string, args: readonly unknown[]): Promise<unknown> =>
    handleInvoke(channel, eventFrom(sender), args),
  power: (event: "suspend" | "lock-screen"): void => {
    powerMonitorDouble.emit(event);
  },
  choosePaths: (paths: string[]): void => {
    dialogDouble.nextPaths = paths;
  },
  setBounds: (x: number, y: number, width: number, height: number): void =>
    consoleWindow().setBounds({ x, y, width, height }),
  closeWindow: (): void => consoleWindow().close(),
  signalCore: (signal: NodeJS.Signals): void => {
    const pids = utilityPids();
    if (pids.length === 0) throw new Error("no core process runs");
    for (const pid of pids) process.kill(pid, signal);
  },
  corePids: (): number[] => utilityPids(),
  /** What the program's handler of its scheme answers, without a page in between. */
  serve: async (url: string): Promise<{ status: number; headers: Record<string, string> }> => {
    const handler = sessionDouble.defaultSession.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`nobody serves ${url}`);
    const answer = await handler(new Request(url));
    return { status: answer.status, headers: Object.fromEntries(answer.headers) };
  },
  /** Lets an empty page of the same session ask for an address, as if the page's own policy were not there. */
  requestWithoutPolicy: async (url: string): Promise<"blocked" | "answered"> => {
    const context = await sessionDouble.defaultSession.context(true);
    const empty = await context.newPage();
    const answer = await empty.evaluate(
      (address) =>
        fetch(address, { mode: "no-cors" }).then(
          () => "answered",
          () => "blocked",
        ),
      url,
    );
    await empty.close();
    return answer as "blocked" | "answered";
  },
  /** What the program answers when a page asks for a permission, by each of its three handlers. */
  permission: (permission: string) => {
    const { permissionRequest, permissionCheck, deviceCheck } = sessionDouble.defaultSession;
    const contents = consoleWindow().contents.facade as never;
    const answers: Record<string, boolean | null> = { request: null, check: null, device: null };
    permissionRequest?.(
      contents,
      permission as never,
      (granted) => (answers["request"] = granted),
      {} as never,
    );
    if (permissionCheck) answers["check"] = permissionCheck(contents, permission as never, page, {} as never);
    if (deviceCheck) answers["device"] = deviceCheck({ deviceType: "usb", origin: page } as never);
    return answers;
  },
  state: () => ({
    ...recorded,
    visible: consoleWindow().visible,
    channels: declaredChannels(),
    switches: appDouble.engineSwitches,
    sandboxed: appDouble.sandboxed,
    userData: appDouble.getPath("userData"),
    spellChecker: sessionDouble.defaultSession.spellChecker,
    privileged: protocolDouble.privileged,
    theme: nativeThemeDouble.themeSource,
    dialog: dialogDouble.lastOptions,
  }),
};

export type Operations = typeof operations;

/** Answers requests that come over Node's channel from the test; ends when the test is gone. */
export const listenToTest = (): void => {
  process.on("message", (message) => {
    const { id, operation, args } = message as { id: number; operation: keyof Operations; args: unknown[] };
    const run = operations[operation] as (...values: unknown[]) => unknown;
    Promise.resolve()
      .then(() => run(...args))
      .then(
        (value) => tellTest({ id, value }),
        (error: unknown) => tellTest({ id, error: error instanceof Error ? error.message : String(error) }),
      );
  });
  process.on("disconnect", () => {
    void closeEngine().finally(() => process.exit(0));
  });
};

/** The test may be gone already. */
export const tellTest = (message: object): void => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

/** Tells the test what the page hears from the host. */
export const forwardPushes = async (): Promise<void> => {
  const shown = await consoleWindow().contents.page();
  await shown.exposeFunction("electronDoubleHeard", (push: unknown) => {
    tellTest({ push });
  });
  await shown.evaluate("window.blackstart.onPush((push) => window.electronDoubleHeard(push))");
};
