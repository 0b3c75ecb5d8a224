import type { PushMessage, Transport } from "#shared/contract/client.ts";
import { readLines } from "./read-lines.ts";

export interface LoopbackDeps {
  /** From the fragment of the address; sent as a header with every request. */
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Called once when the stream of pushes ended: the server is gone. */
  readonly onLost: () => void;
}

const tokenHeader = "x-blackstart-token";

/**
 * Requests to the server on 127.0.0.1 that sent this page: `POST /call/<area>/<name>` with `{ input, operation? }` as JSON,
 * answered with a Result. Pushes come as lines of JSON in the answer to `POST /pushes`, which stays open.
 */
export const createLoopbackTransport = ({ token, fetch, onLost }: LoopbackDeps): Transport => {
  const listeners = new Set<(message: PushMessage) => void>();
  const headers = { "content-type": "application/json", [tokenHeader]: token };
  let listening = false;

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(path, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });

  const listen = async (): Promise<void> => {
    const response = await post("/pushes", {});
    if (!response.ok || response.body === null) return;
    await readLines(response.body, (line) => {
      const message = parsePush(line);
      if (message) for (const listener of listeners) listener(message);
    });
  };

  return {
    call: async (area, name, input, { operation }) => {
      const response = await post(
        `/call/${area}/${name}`,
        operation === undefined ? { input } : { input, operation },
      );
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return await response.json();
    },
    onPush: (listener) => {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        // Ended and broken mean the same to the person: nobody answers any more.
        listen().then(onLost, onLost);
      }
      return () => listeners.delete(listener);
    },
  };
};

const parsePush = (line: string): PushMessage | null => {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof data !== "object" || data === null || !("area" in data) || !("name" in data)) return null;
  const { area, name } = data;
  if (typeof area !== "string" || typeof name !== "string") return null;
  return { area, name, payload: "payload" in data ? data.payload : {} };
};
