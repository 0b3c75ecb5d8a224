import { join, resolve } from "node:path";
import { type LockReason, restartReasonOf } from "#core/host-services/locking.ts";
import { hostArgument, startOwnProcess } from "#core/process/own-process.ts";
import { newSecret } from "./access.ts";
import { createConsoleText, say } from "./console-text.ts";
import { type Begin, type FromHost, stolenExitCode, type ToHost } from "./keeping.ts";
import { serveOptions } from "./options.ts";
import { openSettings } from "./settings-file.ts";

export interface ServeInput {
  /** Where the built main scripts lie (`out/main`). */
  readonly mainFolder: string;
  readonly args: readonly string[];
}

/** A host that was told to end and does not is ended; its core needs up to five seconds. */
const endsWithinMs = 15_000;

/**
 * Serves the console to a browser on this computer, and ends the process with its window; without a window, on Ctrl+C.
 * This process only keeps: another one is the host, and when a vault is locked that one ends with everything it has
 * read, and a fresh one takes over its address.
 * The address goes to standard output, everything else to standard error. Settles only for a wrong command line.
 * Exit code 0; 1 when somebody else used the address meant for the window; 2 for a wrong command line.
 */
export const serve = async ({ mainFolder, args }: ServeInput): Promise<void> => {
  const settings = openSettings();
  const t = createConsoleText(settings);
  const options = serveOptions(args);
  if (options === null) {
    say(t("hosts.usage"));
    process.exitCode = 2;
    return;
  }
  if (options.vault !== null) settings.offerVault(resolve(options.vault));
  if (options.insteadOf !== null)
    say(t(options.insteadOf === "no-runtime" ? "hosts.noRuntime" : "hosts.runtimeFailed"));

  const code = await keep(join(mainFolder, "loopback.js"), {
    type: "begin",
    token: newSecret(),
    port: 0,
    window: options.open,
    follows: null,
  });
  if (code === 0) say(t("hosts.ended"));
  if (code === stolenExitCode) say(t("hosts.stolen"));
  process.exit(code === stolenExitCode ? 1 : code);
};

/** One host after the other, until one ends for another reason than a lock. Answers its exit code. */
const keep = async (script: string, first: Begin): Promise<number> => {
  let asked = false;
  let endHost = (): void => {};
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      asked = true;
      endHost();
    });

  let begin = first;
  for (;;) {
    const child = startOwnProcess(script, hostArgument);
    const tell = (message: ToHost): void => {
      if (child.connected) child.send(message, () => undefined);
    };
    let patience: NodeJS.Timeout | undefined;
    endHost = () => {
      tell({ type: "end" });
      patience ??= setTimeout(() => child.kill("SIGKILL"), endsWithinMs);
    };
    child.on("message", (message) => {
      const { token, port, window } = message as FromHost;
      begin = { ...begin, token, port, window };
    });
    tell(begin);
    if (asked) endHost();
    const code = await new Promise<number | null>((settle) => {
      child.once("exit", settle);
      child.once("error", () => settle(1));
    });
    clearTimeout(patience);
    const follows: LockReason | null = restartReasonOf(code);
    if (asked) return 0;
    if (follows === null) return code ?? 1;
    begin = { ...begin, follows };
  }
};
