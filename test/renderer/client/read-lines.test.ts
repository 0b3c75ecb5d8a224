import { expect, test } from "vitest";
import { readLines } from "../../../renderer/client/read-lines.ts";

const linesOf = async (...chunks: readonly Uint8Array[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  await readLines(stream, (line) => lines.push(line));
  return lines;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a line that arrives in pieces is handed over once, whole", async () => {
  expect(await linesOf(bytes('{"a":'), bytes("1}\n{"), bytes('"b":2}\n'))).toEqual(['{"a":1}', '{"b":2}']);
});

test("an umlaut cut in two by the network stays an umlaut", async () => {
  const whole = bytes("Übung\n");
  expect(await linesOf(whole.slice(0, 1), whole.slice(1))).toEqual(["Übung"]);
});

test("empty lines, which only keep the stream open, are no messages", async () => {
  expect(await linesOf(bytes("\n\na\n\n"))).toEqual(["a"]);
});

test("the last line counts even without a line feed", async () => {
  expect(await linesOf(bytes("a\nb"))).toEqual(["a", "b"]);
});
