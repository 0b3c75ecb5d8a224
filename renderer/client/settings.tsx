import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { defaultSettings, type Settings } from "#shared/contract/areas/host.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { type Language, languageOf } from "#shared/text/translator.ts";
import { useClient } from "./client.tsx";
import type { ValueOf } from "./use-call.ts";

export type AppInfo = ValueOf<"app", "info">;

export interface SettingsValue {
  readonly settings: Settings;
  readonly info: AppInfo;
  /** What is shown: the chosen language, else that of the machine. */
  readonly language: Language;
  /** Takes effect at once; the failure says that it will not outlive this window. */
  readonly change: (part: Partial<Settings>) => Promise<AnyFailure | undefined>;
}

const SettingsContext = createContext<SettingsValue | null>(null);

export const useSettings = (): SettingsValue => {
  const value = useContext(SettingsContext);
  if (!value) throw new Error("useSettings needs a SettingsProvider above it");
  return value;
};

/**
 * Reads the settings of this computer and what the host can do. Until both are here it shows `waiting`; a failure to read
 * is no reason to keep anybody out: the defaults hold then.
 */
export function SettingsProvider({
  children,
  waiting,
}: {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
}) {
  const client = useClient();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [info, setInfo] = useState<AppInfo | null>(null);

  useEffect(() => {
    void client.settings.read({}).then((answer) => setSettings(answer.ok ? answer.value : defaultSettings));
    void client.app.info({}).then((answer) => setInfo(answer.ok ? answer.value : unknownHost()));
  }, [client]);

  const change = useCallback(
    async (part: Partial<Settings>) => {
      setSettings((before) => ({ ...(before ?? defaultSettings), ...part }));
      const answer = await client.settings.write(part);
      return answer.ok ? undefined : answer.failure;
    },
    [client],
  );

  const value = useMemo<SettingsValue | null>(
    () =>
      settings &&
      info && {
        settings,
        info,
        language: settings.language ?? languageOf(info.locale),
        change,
      },
    [settings, info, change],
  );
  return value ? <SettingsContext value={value}>{children}</SettingsContext> : waiting;
}

const unknownHost = (): AppInfo => ({
  version: "",
  host: "loopback",
  locale: navigator.language,
  nativeDialogs: false,
  pdf: false,
});
