import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { quietFlags } from "./browser-flags.ts";
import { BrowserError, connectPipe, type DevtoolsPipe } from "./devtools-pipe.ts";

export interface NoPrinter {
  readonly kind: "printouts.no-printer";
  /**
   * not-started: the program could not be run; ended: it ended or refused before the PDF was there.
   * The words for each are in `print.noPrinter`.
   */
  readonly reason: "not-started" | "ended" | "timeout" | "cancelled";
}

export interface PrintOptions {
  readonly signal?: AbortSignal;
  /** Default 60 s. */
  readonly timeoutMs?: number;
}

/**
 * Prints a self-contained HTML page to PDF with an installed browser, without a window. Paper and margins are those of its
 * `@page` rules; the browser adds no header or footer of its own.
 * The page goes to the browser through a pipe and the PDF comes back the same way: contacts are personal data and never
 * lie in the clear in a temporary file. The browser's profile is thrown away; it loads nothing, and scripts are off.
 * Cost: about a second. Works for root on Linux (without the browser's sandbox, which refuses root).
 */
export const printPdf = async (
  browserPath: string,
  html: string,
  { signal, timeoutMs = 60_000 }: PrintOptions = {},
): Promise<Result<Buffer, NoPrinter>> => {
  if (signal?.aborted === true) return noPrinter("cancelled");
  const profile = await mkdtemp(join(tmpdir(), "blackstart-print-"));
  const browser = spawn(
    browserPath,
    [...quietFlags(), "--headless", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const stopped = stopOf(browser, signal, timeoutMs);
  try {
    const printed = printThrough(connectPipe(browser), html);
    // Whichever comes first is the answer; the other one ends with the browser.
    printed.catch(() => undefined);
    const first = await Promise.race([printed, stopped.reason]);
    return Buffer.isBuffer(first) ? ok(first) : noPrinter(first);
  } catch (error) {
    if (error instanceof BrowserError) return noPrinter("ended");
    throw error;
  } finally {
    stopped.forget();
    await end(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

const noPrinter = (reason: NoPrinter["reason"]) => refuse({ kind: "printouts.no-printer", reason });

const printThrough = async (pipe: DevtoolsPipe, html: string): Promise<Buffer> => {
  const { targetId } = await pipe.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await pipe.send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method: string, params: object = {}) => pipe.send(method, params, String(sessionId));
  await page("Network.enable");
  await page("Network.emulateNetworkConditions", {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await page("Emulation.setScriptExecutionDisabled", { value: true });
  const { frameTree } = await page("Page.getFrameTree");
  const frameId = (frameTree as { frame: { id: string } }).frame.id;
  await page("Page.setDocumentContent", { frameId, html });
  // The fonts are inside the page, but are read only when they are needed.
  await page("Runtime.evaluate", { expression: "document.fonts.ready.then(() => true)", awaitPromise: true });
  const { stream } = await page("Page.printToPDF", {
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    transferMode: "ReturnAsStream",
  });
  return readStream(page, String(stream));
};

const readStream = async (
  page: (method: string, params: object) => Promise<Record<string, unknown>>,
  handle: string,
): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await page("IO.read", { handle, size: 1 << 20 });
    parts.push(Buffer.from(String(data), base64Encoded === true ? "base64" : "utf8"));
    if (eof === true) return Buffer.concat(parts);
  }
};

const stopOf = (browser: ChildProcess, signal: AbortSignal | undefined, timeoutMs: number) => {
  let stop: (reason: NoPrinter["reason"]) => void = () => {};
  const reason = new Promise<NoPrinter["reason"]>((resolve) => {
    stop = resolve;
  });
  const cancel = (): void => stop("cancelled");
  const timer = setTimeout(() => stop("timeout"), timeoutMs);
  browser.once("error", () => stop("not-started"));
  signal?.addEventListener("abort", cancel, { once: true });
  return {
    reason,
    forget: (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    },
  };
};

/** Ends the browser; its helper processes end with it. */
const end = (browser: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null)
      return resolve();
    browser.once("exit", () => resolve());
    browser.kill("SIGKILL");
  });
