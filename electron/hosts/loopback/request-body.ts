import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ok, refuse } from "#shared/kernel/result.ts";

/** The largest input the contract allows, 5,000 paths or 50,000 names, stays below. */
export const maxBodyBytes = 32 * 1024 * 1024;

const bodyShape = z.strictObject({ input: z.unknown(), operation: z.string().max(200).optional() });

export type CallBody = z.infer<typeof bodyShape>;

/** Reads the JSON of a call; stops reading at the limit. */
export const readCallBody = async (request: IncomingMessage) => {
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes)
    return refuse({ kind: "body.too-large" });
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return refuse({ kind: "body.too-large" });
    chunks.push(chunk);
  }
  const body = bodyShape.safeParse(parsedJson(Buffer.concat(chunks).toString("utf8")));
  return body.success ? ok(body.data) : refuse({ kind: "body.malformed" });
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
