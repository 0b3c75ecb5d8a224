import type { ServerResponse } from "node:http";

export interface PagePresence {
  /** Takes the answer of `POST /pushes` as a stream of one JSON message per line. */
  attach(response: ServerResponse): void;
  push(area: string, name: string, payload: unknown): void;
  /** Settles when the first page is there. */
  readonly arrived: Promise<void>;
  /** Whether a page was ever there. */
  wasThere(): boolean;
  close(): void;
}

export interface PagePresenceDeps {
  /** Told when the last page left and none came back in time. */
  readonly onGone: () => void;
  /** Told each time a page has begun to listen. */
  readonly onThere?: () => void;
  /** A reload takes a moment: how long to wait for the page to come back. */
  readonly comesBackWithinMs?: number;
}

/** An empty line now and then, so that a page that vanished without a word is noticed. */
const heartbeatMs = 15_000;

/** Keeps the streams on which pages hear of changes, and so knows whether a page is there. */
export const createPagePresence = ({
  onGone,
  onThere,
  comesBackWithinMs = 4000,
}: PagePresenceDeps): PagePresence => {
  const streams = new Set<ServerResponse>();
  let seen = false;
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let leaving: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write("\n");
  }, heartbeatMs);
  heartbeat.unref();

  return {
    attach: (response) => {
      seen = true;
      arrive();
      clearTimeout(leaving);
      streams.add(response);
      response.write("\n");
      onThere?.();
      response.on("close", () => {
        streams.delete(response);
        if (streams.size > 0) return;
        clearTimeout(leaving);
        leaving = setTimeout(onGone, comesBackWithinMs);
      });
    },
    push: (area, name, payload) => {
      const line = `${JSON.stringify({ area, name, payload })}\n`;
      for (const stream of streams) stream.write(line);
    },
    arrived,
    wasThere: () => seen,
    close: () => {
      clearInterval(heartbeat);
      clearTimeout(leaving);
      for (const stream of streams) stream.removeAllListeners("close").end();
      streams.clear();
    },
  };
};
