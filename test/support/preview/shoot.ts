import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { axeFindings } from "./axe-findings.ts";
import { previewFolder, servePreview } from "./serve-preview.ts";

/**
 * Takes pictures of screens over the core in memory and lets axe look at each.
 * `node test/support/preview/shoot.ts --out DIR [--only TEXT] [--size 1280x800] [--query "incident=real&theme=dark"] [--path /keys]`
 * --dist names the folder of the built page (give yours when several take pictures at once). Without --query and --path: every screen below in its variants. Ends with 1 when axe found something.
 */
const { values: asked } = parseArgs({
  options: {
    out: { type: "string", default: "out/screens" },
    only: { type: "string", default: "" },
    size: { type: "string", default: "1280x800" },
    query: { type: "string" },
    path: { type: "string", default: "/" },
    name: { type: "string", default: "screen" },
    press: { type: "string", multiple: true, default: [] },
    dist: { type: "string", default: previewFolder },
    "no-build": { type: "boolean", default: false },
  },
});

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly path: string;
  readonly size: string;
  readonly press: readonly string[];
}

const door = ["vault=locked&theme=light&language=de", "vault=locked&theme=dark&language=en"];
const quiet = ["theme=light&language=de", "theme=dark&language=en"];
const incident = ["incident=real&theme=dark&language=de", "incident=real&theme=light&language=en"];

const standard: readonly Shot[] = (
  [
    ["unlock", door, "/"],
    ["start", quiet, "/"],
    ["start-empty", ["vault=empty&theme=light&language=de"], "/"],
    ["home-incident", incident, "/"],
    ["home-drill", ["incident=drill&theme=light&language=de"], "/"],
    ["settings", quiet, "/settings"],
    [
      "settings-contrast",
      ["theme=dark&contrast=high&language=de", "theme=light&contrast=high&language=en"],
      "/settings",
    ],
    ["settings-large", ["scale=200&language=de&incident=real"], "/settings"],
    ["not-found", ["language=de"], "/nowhere"],
    ["broken", ["broken&language=de"], "/"],
  ] as const
).flatMap(([name, queries, path]) =>
  queries.flatMap((query) =>
    ["1280x800", "1920x1080"].map((size) => ({ name, query, path, size, press: [] })),
  ),
);

const shots: readonly Shot[] =
  asked.query === undefined
    ? standard.filter((shot) => shot.name.includes(asked.only))
    : [{ name: asked.name, query: asked.query, path: asked.path, size: asked.size, press: asked.press }];

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { address, close } = await servePreview({ build: !asked["no-build"], folder: asked.dist });
const browser = await chromium.launch({
  executablePath: process.env.BLACKSTART_BROWSER ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
mkdirSync(asked.out, { recursive: true });
let found = 0;
for (const shot of shots) {
  const [width = 1280, height = 800] = shot.size.split("x").map(Number);
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: false });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      say(`  console ${shot.name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => say(`  error ${shot.name}: ${error.stack ?? error.message}`));
  await page.goto(`${address}?${shot.query}#${shot.path}`);
  await page.waitForSelector("h1, [role=alert]");
  await page.waitForTimeout(400);
  for (const press of shot.press) {
    if (press.startsWith("click:")) await page.click(press.slice(6));
    else if (press.startsWith("type:")) await page.keyboard.type(press.slice(5));
    else await page.keyboard.press(press);
    await page.waitForTimeout(250);
  }
  const variant = shot.query.replaceAll(/[^\w]+/g, "-");
  const file = join(asked.out, `${shot.name}_${variant}_${shot.size}.png`);
  await page.screenshot({ path: file });
  const findings = await axeFindings(page);
  found += findings.length;
  say(file);
  for (const line of findings) say(`  axe ${line}`);
  await page.close();
}
await browser.close();
await close();
process.exitCode = found > 0 ? 1 : 0;
