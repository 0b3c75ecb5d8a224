import { type Browser, chromium, type Page } from "playwright";
import { build, preview, type UserConfig } from "vite";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { quietFlags } from "#core/browser/browser-flags.ts";
import { createCore } from "#core/core.ts";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createSettings } from "#core/host-services/settings.ts";
import { createClient, type Transport } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { rendererConfig } from "../../renderer/vite.config.ts";
import { provideBrowser } from "./provide-browser.ts";
import { sampleData } from "./sample-data.ts";
import { tempDir, tempDirForAll } from "./temp-dir.ts";
import { testComputer } from "./test-computer.ts";
import { cheapKdf, testPassphrase } from "./test-vault.ts";

export interface CoreWindow {
  readonly page: Page;
  /** The same core that the window talks to: a second person at it. */
  readonly client: Client;
  /** Refuses every call of this name until `mend`, as a medium would that stops answering. */
  breakCall(name: `${string}.${string}`): void;
  mend(): void;
  /** Changes the screen as a link would; the state of the window stays. */
  go(path: string): Promise<void>;
}

export interface CoreWindows {
  /** A vault of its own, filled with these kinds of the sample company, and the product's window on it, in English. */
  open(path: string, kinds?: readonly ImportKind[]): Promise<CoreWindow>;
}

/** The value of an answer that has to be good. */
export const good = <T>(result: Result<T, { readonly kind: string }>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const files: Readonly<Partial<Record<ImportKind, string>>> = {
  systems: sampleData.systems,
  runbooks: sampleData.runbooks,
};

/** The product's window in a real browser over a real core in this process: nothing between them but a function call. */
export const coreWindows = (): CoreWindows => {
  const config: UserConfig = {
    ...rendererConfig,
    configFile: false,
    logLevel: "warn",
    build: { ...rendererConfig.build, outDir: tempDirForAll("window") },
  } as UserConfig;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof preview>>;
  beforeAll(async () => {
    const found = provideBrowser();
    if (found === null) throw new Error("these tests need an installed Chrome, Chromium or Edge");
    await build(config);
    served = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
    browser = await chromium.launch({ executablePath: found.path, args: quietFlags() });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  return {
    open: async (path, kinds = ["systems"]) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(20_000);
      onTestFinished(() => page.close());
      const broken = new Set<string>();
      const { transport, close } = await startCore((message) => {
        if (page.isClosed()) return;
        void page
          .evaluate((push) => window.dispatchEvent(new CustomEvent("core-push", { detail: push })), message)
          .catch((error: unknown) => {
            if (!page.isClosed()) throw error;
          });
      });
      onTestFinished(close);
      const client = createClient(contract, transport);
      good(
        await client.vault.create({
          folder: tempDir("vault"),
          name: "Nordwerk",
          passphrase: testPassphrase.expose(),
          operator: "Shift A",
        }),
      );
      for (const kind of kinds) {
        const { plan } = good(await client.imports.preview({ kind, paths: [files[kind] ?? ""] }));
        good(await client.imports.apply({ plan }));
      }
      await page.exposeFunction("askCore", (area: string, name: string, input: unknown, options: object) =>
        broken.has(`${area}.${name}`)
          ? refuse({ kind: "store.io", code: "EIO" })
          : transport.call(area, name, input, options),
      );
      await page.addInitScript(bridge);
      await page.goto(`${served.resolvedUrls?.local[0] ?? ""}#${path}`);
      await page.locator("h1").first().waitFor();
      return {
        page,
        client,
        breakCall: (name) => void broken.add(name),
        mend: () => broken.clear(),
        go: async (to) => {
          await page.evaluate((hash) => {
            window.location.hash = hash;
          }, to);
        },
      };
    },
  };
};

/** Runs in the page before everything else: what the preload of the desktop host would put there. */
const bridge = (): void => {
  const ask = (window as unknown as { askCore: Transport["call"] }).askCore;
  Object.defineProperty(window, "blackstart", {
    value: {
      call: ask,
      onPush: (listener: (message: unknown) => void) => {
        const hear = (event: Event): void => listener((event as CustomEvent).detail);
        window.addEventListener("core-push", hear);
        return () => window.removeEventListener("core-push", hear);
      },
    },
  });
};

const startCore = async (
  push: (message: { area: string; name: string; payload: unknown }) => void,
): Promise<{ readonly transport: Transport; readonly close: () => void }> => {
  const core = await createCore({
    push: (area, name, payload) => push({ area, name, payload }),
    computer: testComputer,
    kdfCost: cheapKdf,
    reportBug: (reference, where) => {
      throw new Error(`bug ${reference} in ${where}`);
    },
  });
  const stored: Record<string, unknown> = { language: "en" };
  const settings = createSettings(() => ({ store: stored, set: (values) => Object.assign(stored, values) }));
  const calls = createHostCalls({
    supervisor: core,
    handlers: {
      app: {
        info: () => ok({ version: "0", host: "in-process", locale: "en", nativeDialogs: false, pdf: false }),
      },
      settings: settings.handlers,
      dialogs: { pickPaths: () => refuse({ kind: "dialogs.unavailable" }) },
      printouts: { pdf: () => refuse({ kind: "printouts.no-printer", reason: "no-browser" }) },
      window: { active: () => ok({}) },
    },
    reportBug: (reference, where) => {
      throw new Error(`bug ${reference} in ${where}`);
    },
  });
  return {
    transport: {
      call: (area, name, input, { operation }) => calls.call(area, name, input, operation),
      onPush: () => () => {},
    },
    close: () => core.close(),
  };
};
