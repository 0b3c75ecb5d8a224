import { ipcMain, type WebContents } from "electron";
import type { HostCalls } from "#core/host-services/host-calls.ts";
import { contract } from "#shared/contract/contract.ts";
import { refuse } from "#shared/kernel/result.ts";
import { isOwnPage } from "./sender.ts";

/** Registers one channel for every call that the contract declares; nothing else listens. */
export const listenForCalls = (
  calls: Pick<HostCalls, "call">,
  ownContents: () => WebContents | null,
): void => {
  for (const [area, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.type !== "call") continue;
      ipcMain.handle(`blackstart:${area}.${name}`, (event, input: unknown, operation: unknown) =>
        isOwnPage(event, ownContents())
          ? calls.call(area, name, input, typeof operation === "string" ? operation : undefined)
          : refuse({ kind: "boundary.unreachable" }),
      );
    }
  }
};
