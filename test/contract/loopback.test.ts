import { startLoopback } from "../hosts/loopback/running-loopback.ts";
import { ensureBuilt } from "../support/built.ts";
import { describeAcceptance } from "./acceptance.ts";

ensureBuilt();

describeAcceptance("the loopback host", {
  kind: "loopback",
  start: async (profile) => {
    const host = await startLoopback({ profile });
    const signal = (name: NodeJS.Signals) => {
      const pid = host.corePid();
      if (pid === null) throw new Error("no core process runs");
      process.kill(pid, name);
    };
    return {
      transport: host.transport,
      core: { freeze: () => signal("SIGSTOP"), kill: () => signal("SIGKILL") },
      stop: host.stop,
    };
  },
});
