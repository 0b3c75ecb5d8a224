import type { SettingsKeeper } from "#core/host-services/settings.ts";
import type { HostHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";

/** Filled in by the build from package.json. */
declare const PRODUCT_VERSION: string;

export interface LoopbackHandlersDeps {
  readonly settings: SettingsKeeper;
  readonly printouts: HostHandlers["printouts"];
  /** BCP 47 tag of the machine. */
  readonly locale: string;
  /** Whether a browser to print with is installed. */
  readonly canPrint: () => boolean;
  /** Told when a person is there. */
  readonly onActive: () => void;
}

/** What the loopback host answers itself. */
export const createLoopbackHandlers = ({
  settings,
  printouts,
  locale,
  canPrint,
  onActive,
}: LoopbackHandlersDeps): HostHandlers => ({
  app: {
    info: () =>
      ok({
        version: PRODUCT_VERSION,
        host: "loopback",
        locale,
        nativeDialogs: false,
        pdf: canPrint(),
      }),
  },
  settings: settings.handlers,
  dialogs: { pickPaths: () => refuse({ kind: "dialogs.unavailable" }) },
  printouts,
  window: {
    active: () => {
      onActive();
      return ok({});
    },
  },
});
