import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A secret of one run of the host, 256 bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Takes the same time wherever the texts differ, also when their lengths do. */
export const isSameSecret = (given: string, expected: string): boolean => {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
};

export interface Expected {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly token: string;
}

/** HTTP status to refuse with. */
export type Refusal = 401 | 403;

/**
 * What every request must fulfil: the exact Host (a name that resolves to this computer is not enough), and no other
 * origin behind it. Browsers leave Origin out when they navigate, then Sec-Fetch-Site tells.
 */
export const refusalOfRequest = (headers: IncomingHttpHeaders, expected: Expected): Refusal | null => {
  if (headers.host !== expected.host) return 403;
  if (headers.origin !== undefined && headers.origin !== `http://${expected.host}`) return 403;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  return null;
};

/** What a call must fulfil besides: the page's own origin, named, and the token. */
export const refusalOfCall = (headers: IncomingHttpHeaders, expected: Expected): Refusal | null => {
  if (headers.origin !== `http://${expected.host}`) return 403;
  const token = headers["x-blackstart-token"];
  return typeof token === "string" && isSameSecret(token, expected.token) ? null : 401;
};

/**
 * Shows a page that this server knows the token, before the page shows its own: after a restart another program could
 * have taken the port. The host is part of it, so that nobody can pass on the answer of another server.
 * Answers HMAC-SHA-256(token, `<host> <nonce>`), hex.
 */
export const proofOf = ({ host, token }: Expected, nonce: string): string =>
  createHmac("sha256", token).update(`${host} ${nonce}`).digest("hex");
