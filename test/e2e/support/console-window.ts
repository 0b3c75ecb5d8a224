import type { Browser, Locator, Page, Request } from "playwright/test";
import { createTranslator, type Language, type Translate } from "#shared/text/translator.ts";

/** How a window is looked at. */
export interface Look {
  readonly language: Language;
  readonly theme: "dark" | "light";
  readonly size?: Size;
  /** The moment at which its clock stands still; without it the clock is that of the computer. */
  readonly nowMs?: number;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A browser window with the console in it. */
export interface ConsoleWindow {
  readonly page: Page;
  readonly t: Translate;
  readonly language: Language;
  /** Errors on the console, and requests that did not go to the host: both must stay empty. */
  readonly complaints: string[];
  /** How many questions the page has asked that are not answered yet. */
  readonly unanswered: () => number;
}

/** Opens the printed address in a window of its own. What the page complains about, and asks of others, is kept. */
export const openWindow = async (browser: Browser, address: string, look: Look): Promise<ConsoleWindow> => {
  const context = await browser.newContext({
    viewport: look.size ?? { width: 1280, height: 800 },
    locale: look.language === "de" ? "de-DE" : "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: look.theme,
  });
  const complaints: string[] = [];
  const { origin } = new URL(address);
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url))
      complaints.push(`asked for ${url}`);
  });
  context.on("console", (message) => {
    // A clock that stands still is set by a script in every frame; the preview of a print runs none.
    if (look.nowMs !== undefined && /^Blocked script execution in 'about:srcdoc'/.test(message.text()))
      return;
    // After a lock the page asks for the host that follows until it is there.
    if (message.location().url === `${origin}/prove`) return;
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`error: ${error.error().message}`));
  const asked = new Set<Request>();
  context.on("request", (request) => {
    if (request.url().startsWith(`${origin}/call/`)) asked.add(request);
  });
  context.on("requestfinished", (request) => asked.delete(request));
  context.on("requestfailed", (request) => asked.delete(request));
  const page = await context.newPage();
  if (look.nowMs !== undefined) await page.clock.setFixedTime(look.nowMs);
  await page.goto(address);
  return {
    page,
    t: createTranslator(look.language),
    language: look.language,
    complaints,
    unanswered: () => asked.size,
  };
};

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A button by its words alone: `Create` is not `Create vault`. The key that is printed on it belongs to its name and may
 * follow.
 */
export const button = ({ page, t }: ConsoleWindow, words: string, within: Page | Locator = page): Locator => {
  const keys = (["Mod", "Alt", "Shift", "Enter", "Escape"] as const).map((key) =>
    escaped(t(`general.key.${key}`)),
  );
  return within.getByRole("button", {
    name: new RegExp(`^${escaped(words)}(?:\\s+(?:${keys.join("|")}|[A-Z0-9])(?:\\s+\\S+)?)?$`),
  });
};

/** The dialog with that title. */
export const dialog = ({ page }: ConsoleWindow, title: string): Locator =>
  page.getByRole("dialog", { name: title });

/** What the alert on the screen says. */
export const alert = ({ page }: ConsoleWindow): Locator => page.getByRole("alert");
