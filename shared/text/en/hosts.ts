/** What the loopback host says on the terminal. */
export const hosts = {
  noRuntime: "The desktop window cannot open: there is no Electron runtime on this computer.",
  runtimeFailed: "The desktop window cannot open: the Electron runtime does not start on this computer.",
  opening: "Blackstart opens in a window of {{browser}}.",
  noDisplay: "There is no display for a window.",
  noBrowser: "No Chrome, Chromium or Edge was found.",
  browserFailed: "{{browser}} could not open a window.",
  address: "Open this address in a browser on this computer. It is a key: do not pass it on.",
  stop: "Ctrl+C ends Blackstart.",
  ended: "Blackstart has ended; the vault is locked.",
  stolen:
    "Blackstart has ended: somebody else on this computer used the address that was meant for its window. Nothing was opened.",
  usage: "Usage: serve [VAULT] [--no-open]",
};
