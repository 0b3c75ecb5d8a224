/**
 * Stock Chromium does not load pages of a scheme it does not know. The double shows `app://<host>/<path>` to it as
 * `https://<host>.app-scheme.test/<path>`, and the tested program never sees that: it is told the address it knows.
 */
const pattern = /^https:\/\/([a-z0-9-]+)\.app-scheme\.test(\/.*)?$/;

export const toChromium = (url: string): string => {
  const found = /^app:\/\/([a-z0-9-]+)(\/.*)?$/.exec(url);
  return found === null ? url : `https://${found[1]}.app-scheme.test${found[2] ?? "/"}`;
};

export const fromChromium = (url: string): string => {
  if (url.startsWith("blob:")) return `blob:${fromChromium(url.slice("blob:".length))}`;
  const found = pattern.exec(url);
  return found === null ? url : `app://${found[1]}${found[2] ?? "/"}`;
};
