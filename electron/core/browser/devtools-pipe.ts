import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/**
 * Talks to a browser that was started with `--remote-debugging-pipe`: JSON messages ended by a zero byte, to file descriptor 3,
 * from 4. Nothing listens on a port and nothing passes through a file.
 * source: Chromium, content/public/common/content_switches.cc; https://chromedevtools.github.io/devtools-protocol/
 */
export interface DevtoolsPipe {
  /** Answers the result of a command. Rejects with BrowserError when it is refused or the browser is gone. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
}

export class BrowserError extends Error {}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export const connectPipe = (browser: ChildProcess): DevtoolsPipe => {
  const [, , , toBrowser, fromBrowser] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<
    number,
    { resolve(value: Record<string, unknown>): void; reject(error: Error): void }
  >();
  let nextId = 1;
  let gone = false;

  const giveUp = (): void => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new BrowserError("the browser ended"));
    waiting.clear();
  };
  const answer = ({ id, result, error }: Answer): void => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new BrowserError(error.message));
  };

  let pending: Buffer[] = [];
  fromBrowser.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const message = Buffer.concat([...pending, chunk.subarray(from, end)]).toString("utf8");
      pending = [];
      from = end + 1;
      answer(JSON.parse(message) as Answer);
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  });
  // The pipe breaks when the browser ends, which its exit tells.
  for (const stream of [toBrowser, fromBrowser]) stream.on("error", () => undefined);
  browser.once("exit", giveUp);
  browser.once("error", giveUp);

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new BrowserError("the browser ended"));
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        toBrowser.write(
          `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
        );
      }),
  };
};
