import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const lookEveryMs = 4;

/**
 * Settles when a window that was just started has painted what the selector names. The browser keeps its profile below
 * `temp` and says there at which port it can be asked (`--remote-debugging-port=0`).
 */
export const painted = async (temp: string, selector: string, withinMs = 60_000): Promise<void> => {
  const endMs = performance.now() + withinMs;
  const look = `new Promise((done) => {
    const look = () => document.querySelector(${JSON.stringify(selector)}) === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    look();
  })`;
  while (performance.now() < endMs) {
    const page = await pageOf(temp);
    if (page !== null && (await evaluate(page, look))) return;
    await pause(lookEveryMs);
  }
  throw new Error(`${selector} was not painted within ${withinMs} ms`);
};

/** Address for questions to the one page of the browser; null as long as there is none. */
const pageOf = async (temp: string): Promise<string | null> => {
  const port = existsSync(temp)
    ? readdirSync(temp)
        .map((name) => join(temp, name, "DevToolsActivePort"))
        .filter((path) => existsSync(path))
        .map((path) => readFileSync(path, "utf8").split("\n")[0] ?? "")[0]
    : undefined;
  if (port === undefined || port === "") return null;
  try {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
      readonly type: string;
      readonly url: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    return (
      targets.find(({ type, url }) => type === "page" && url.startsWith("http://127"))
        ?.webSocketDebuggerUrl ?? null
    );
  } catch {
    // Not answering yet.
    return null;
  }
};

/** False when the page went to another address meanwhile. */
const evaluate = (page: string, expression: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(page);
    const finish = (answer: boolean): void => {
      socket.close();
      resolve(answer);
    };
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          id: 1,
          method: "Runtime.evaluate",
          params: { expression, awaitPromise: true, returnByValue: true },
        }),
      );
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data)) as {
        readonly result?: { readonly result?: { readonly value?: unknown } };
      };
      finish(answer.result?.result?.value === true);
    };
    socket.onerror = () => finish(false);
    socket.onclose = () => finish(false);
  });
