import { app } from "electron";
import type { HostCalls } from "#core/host-services/host-calls.ts";
import { type LockReason, restartExitCodes } from "#core/host-services/locking.ts";

/** Said to the program that follows a locked one. */
const reasonArgument = "--locked-because=";
/** Set by a parent that starts the program again itself: then a terminal stays with it. */
const keptVariable = "BLACKSTART_KEPT";

/** Why this program follows another one; null when a person started it. */
export const reasonOfStart = (argv: readonly string[]): LockReason | null => {
  const given = argv.find((argument) => argument.startsWith(reasonArgument))?.slice(reasonArgument.length);
  return given === "locked" || given === "core-ended" ? given : null;
};

/** What is started again: the file that a person started, also where it unpacks the program into a folder that it removes. */
export const programFile = ({
  env,
  execPath,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly execPath: string;
}): string => env["APPIMAGE"] || env["PORTABLE_EXECUTABLE_FILE"] || execPath;

/** Ends every process of this program at once and starts a fresh one with the same arguments. The vault is closed already. */
export const startAgain = (reason: LockReason): void => {
  if (process.env[keptVariable] === "1") {
    app.exit(restartExitCodes[reason]);
    return;
  }
  const args = process.argv.slice(1).filter((argument) => !argument.startsWith(reasonArgument));
  app.relaunch({ execPath: programFile(process), args: [...args, `${reasonArgument}${reason}`] });
  app.exit(0);
};

/** Tells the page, once it has asked for the state of the vault, why it is locked; until a vault was opened again. */
export const sayingWhy = (
  calls: Pick<HostCalls, "call">,
  deps: {
    readonly reason: LockReason | null;
    readonly hasSeenContent: () => boolean;
    readonly push: (area: string, name: string, payload: unknown) => void;
  },
): Pick<HostCalls, "call"> => ({
  call: async (area, name, input, operation) => {
    const answer = await calls.call(area, name, input, operation);
    const { reason, hasSeenContent, push } = deps;
    if (area === "vault" && name === "status" && reason !== null && !hasSeenContent())
      push("vault", "changed", { status: { state: "locked" }, reason });
    return answer;
  },
});
