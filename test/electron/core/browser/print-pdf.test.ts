import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { printPdf } from "#core/browser/print-pdf.ts";
import { isInstalled } from "../../../support/command.ts";
import { skipBecause, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const browser = findBrowser();
const testWithBrowser = testUnless(browser === null ? "no Chrome, Chromium or Edge is installed" : null);
const path = browser?.path ?? "";

const page = (body: string) => `<!doctype html><meta charset="utf-8"><style>
@page{size:A4;margin:20mm;@bottom-right{content:"Seite " counter(page) " von " counter(pages)}}
p{break-after:page}</style>${body}`;

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("blackstart-print-"));

testWithBrowser("a page becomes a PDF with its pages counted, and no profile stays behind", async () => {
  const before = leftovers();
  const printed = await printPdf(path, page("<p>eins</p><p>zwei</p>drei"));
  if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
  expect(printed.value.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(printed.value.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  expect(leftovers()).toEqual(before);
});

testWithBrowser("letters arrive as written and the margins count the pages", async (context) => {
  if (!isInstalled("pdftotext")) skipBecause(context, "pdftotext is not installed");
  const printed = await printPdf(path, page("<p>Käthe Łukasz 0171 5551000</p>zwei"));
  if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
  const file = join(tempDir("pdf"), "a.pdf");
  writeFileSync(file, printed.value);
  const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
  expect(text).toContain("Käthe Łukasz 0171 5551000");
  expect(text).toContain("Seite 2 von 2");
});

testWithBrowser("a script in a page does not run, and nothing is fetched", async (context) => {
  if (!isInstalled("pdftotext")) skipBecause(context, "pdftotext is not installed");
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.end("body{display:none}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const printed = await printPdf(
    path,
    page(`<link rel="stylesheet" href="${address}/a.css"><img src="${address}/b.png">
      <div id="x">untouched</div><script>document.getElementById("x").textContent = "ran"</script>`),
  );
  if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
  const file = join(tempDir("pdf"), "a.pdf");
  writeFileSync(file, printed.value);
  expect(spawnSync("pdftotext", [file, "-"], { encoding: "utf8" }).stdout).toContain("untouched");
  expect(requests).toEqual([]);
});

test("a browser that is not there is a failure, not a crash", async () => {
  const printed = await printPdf("/nowhere/chrome", "<p>x</p>");
  expect(printed).toEqual({ ok: false, failure: { kind: "printouts.no-printer", reason: "not-started" } });
});

test("a program that ends at once is a failure", async (context) => {
  if (process.platform === "win32") skipBecause(context, "needs a program called false");
  const printed = await printPdf("/bin/false", "<p>x</p>");
  expect(printed).toEqual({ ok: false, failure: { kind: "printouts.no-printer", reason: "ended" } });
});

test("a program that never answers is ended after the time given", async (context) => {
  if (process.platform === "win32") skipBecause(context, "needs a shell");
  const script = join(tempDir("silent"), "silent");
  writeFileSync(script, "#!/bin/sh\nexec sleep 30\n", { mode: 0o755 });
  const startedAt = performance.now();
  expect(await printPdf(script, "<p>x</p>", { timeoutMs: 200 })).toEqual({
    ok: false,
    failure: { kind: "printouts.no-printer", reason: "timeout" },
  });
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

testWithBrowser("printing can be cancelled", async () => {
  const controller = new AbortController();
  const printing = printPdf(path, page("x"), { signal: controller.signal });
  setTimeout(() => controller.abort(), 30);
  expect(await printing).toEqual({
    ok: false,
    failure: { kind: "printouts.no-printer", reason: "cancelled" },
  });
});
