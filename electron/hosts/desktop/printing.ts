import { BrowserWindow, type Session, session } from "electron";
import type { ToPdf } from "#core/host-services/printouts.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { closeSession, confine } from "./session-policy.ts";

/** Printed pages carry their styles and pictures inside; they run no scripts and load nothing. */
const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const documentAddress = "app://blackstart/document.html";

/**
 * Prints self-contained HTML to PDF in a hidden window with a session of its own, without scripts.
 * Paper size and margins come from the document's own print CSS.
 */
export const createPdfPrinter = (): ToPdf => {
  let waiting: Promise<unknown> = Promise.resolve();
  return (html) => {
    // One after the other: they share the address under which the document is served.
    const printed = waiting.then(() => print(html));
    waiting = printed;
    return printed;
  };
};

const print: ToPdf = async (html) => {
  const own = printSession();
  own.protocol.handle("app", (request) =>
    request.url === documentAddress
      ? new Response(html, {
          headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": documentPolicy },
        })
      : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    confine(window.webContents);
    await window.loadURL(documentAddress);
    return ok(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  } catch (error) {
    return refuse({ kind: "printouts.no-printer", reason: error instanceof Error ? error.name : "" });
  } finally {
    window.destroy();
    own.protocol.unhandle("app");
  }
};

let closed: Session | null = null;

/** In memory: nothing of what was printed stays on the disk. */
const printSession = (): Session => {
  if (closed === null) {
    closed = session.fromPartition("printing", { cache: false });
    closeSession(closed);
  }
  return closed;
};
