import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ok, refuse } from "#shared/kernel/result.ts";

/** The largest input the contract allows, 5,000 paths or 50,000 names, stays below. */
export const maxBodyBytes = 32 * 1024 * 1024;

const bodyShape = z.strictObject({ input: z.unknown(), operation: z.string().max(200).optional() });

export type CallBody = z.infer<typeof bodyShape>;

/** Reads the JSON of a call; stops reading at the limit. */
export const readCallBody = async (request: IncomingMessage) => {
  const text = await readText(request, maxBodyBytes);
  if (text === null) return refuse({ kind: "body.too-large" });
  const body = bodyShape.safeParse(parsedJson(text));
  return body.success ? ok(body.data) : refuse({ kind: "body.malformed" });
};

const nonceShape = z.strictObject({ nonce: z.string().regex(/^[\w-]{22,64}$/) });

/** Reads `{nonce}`: 22 to 64 letters of base64url; null when it is anything else. */
export const readNonce = async (request: IncomingMessage): Promise<string | null> => {
  const text = await readText(request, 200);
  const body = nonceShape.safeParse(parsedJson(text ?? ""));
  return body.success ? body.data.nonce : null;
};

/** Null as soon as it is longer than the limit. */
const readText = async (request: IncomingMessage, maxBytes: number): Promise<string | null> => {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
