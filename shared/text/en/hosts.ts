/** What the loopback host says on the terminal, and every host before it locks. */
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
  idle: {
    label: "Before the vault locks",
    title_one: "Blackstart locks in {{count}} second",
    title_other: "Blackstart locks in {{count}} seconds",
    body: "Nobody has been here for a while. Any key or movement keeps it open; what you have begun to write is kept.",
    stay: "Stay unlocked",
    announced: "Nobody has been here for a while. Blackstart locks in one minute; any key keeps it open.",
    lastCall: "Blackstart locks in a few seconds; any key keeps it open.",
  },
};
