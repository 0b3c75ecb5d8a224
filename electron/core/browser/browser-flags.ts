/**
 * Flags for every browser that Blackstart starts: no first-run pages, no questions, no traffic of the browser's own.
 * They come with a throw-away profile (`--user-data-dir`). The sandbox stays on, except for root on Linux, where Chromium
 * refuses to start with it.
 */
export const quietFlags = (user: { readonly platform: string; readonly uid: number | null } = thisUser()) => [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--disable-extensions",
  "--disable-default-apps",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-client-side-phishing-detection",
  "--disable-breakpad",
  "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions",
  "--metrics-recording-only",
  "--no-pings",
  "--password-store=basic",
  "--use-mock-keychain",
  ...(user.platform === "linux" && user.uid === 0 ? ["--no-sandbox"] : []),
];

const thisUser = () => ({ platform: process.platform, uid: process.getuid?.() ?? null });
