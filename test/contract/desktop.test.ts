import { startDesktop } from "../hosts/electron-double/running-desktop.ts";
import { ensureBuilt } from "../support/built.ts";
import { describeAcceptance } from "./acceptance.ts";

ensureBuilt();

describeAcceptance("the desktop host", {
  kind: "desktop",
  start: async (profile) => {
    const host = await startDesktop({ profile });
    return {
      transport: host.transport,
      core: {
        freeze: () => host.control("signalCore", "SIGSTOP"),
        kill: () => host.control("signalCore", "SIGKILL"),
      },
      stop: host.stop,
    };
  },
});
