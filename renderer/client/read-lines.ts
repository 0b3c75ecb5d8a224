/** Reads a stream of UTF-8 text and hands over each non-empty line as soon as it is whole. Resolves when the stream ends. */
export const readLines = async (
  stream: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
): Promise<void> => {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") onLine(line);
    if (done) {
      if (rest.trim() !== "") onLine(rest);
      return;
    }
  }
};
