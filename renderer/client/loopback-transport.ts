import type { PushMessage, Transport } from "#shared/contract/client.ts";
import { isProof, newNonce } from "./proof.ts";
import { readLines } from "./read-lines.ts";

export interface LoopbackDeps {
  /** From the fragment of the address; sent as a header with every request. */
  readonly token: string;
  readonly fetch: typeof fetch;
  /** `127.0.0.1:<port>` of the page. */
  readonly host: () => string;
  /** Called once when the stream of pushes ended: the server is gone. */
  readonly onLost: () => void;
}

/** Requests to the server, and a way to wait for the one that follows it. */
export interface LoopbackTransport extends Transport {
  /**
   * True as soon as a server answers that knows the token, which it proves before it is shown the token; false when none
   * does in time. Another program may have taken the port meanwhile: it learns nothing.
   */
  comesBack(withinMs: number): Promise<boolean>;
}

const tokenHeader = "x-blackstart-token";
const askAgainAfterMs = 150;

/**
 * Requests to the server on 127.0.0.1 that sent this page: `POST /call/<area>/<name>` with `{ input, operation? }` as JSON,
 * answered with a Result. Pushes come as lines of JSON in the answer to `POST /pushes`, which stays open.
 */
export const createLoopbackTransport = ({ token, fetch, host, onLost }: LoopbackDeps): LoopbackTransport => {
  const listeners = new Set<(message: PushMessage) => void>();
  const headers = { "content-type": "application/json", [tokenHeader]: token };
  let listening = false;

  const post = (path: string, body: unknown, sent: HeadersInit = headers): Promise<Response> =>
    fetch(path, {
      method: "POST",
      headers: sent,
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

  const isThere = async (): Promise<boolean> => {
    const nonce = newNonce();
    try {
      const response = await post("/prove", { nonce }, { "content-type": "application/json" });
      const { proof } = (await response.json()) as { proof?: unknown };
      return typeof proof === "string" && (await isProof(proof, { token, host: host(), nonce }));
    } catch {
      return false;
    }
  };

  return {
    comesBack: async (withinMs) => {
      const until = performance.now() + withinMs;
      do {
        if (await isThere()) return true;
        await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
      } while (performance.now() < until);
      return false;
    },
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
