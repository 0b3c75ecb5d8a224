import { useState } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { useSettings } from "../../client/settings.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { About } from "./about.tsx";
import { AppearanceSection } from "./appearance-section.tsx";
import { LockSection } from "./lock-section.tsx";
import { RecentVaults } from "./recent-vaults.tsx";

/** What this computer remembers: language, brightness, contrast, size, when to lock, places of vaults; and what Blackstart is. */
export function SettingsScreen() {
  const { t } = useText();
  const { change } = useSettings();
  const [failure, setFailure] = useState<AnyFailure | undefined>(undefined);
  const save: typeof change = async (part) => {
    const failed = await change(part);
    setFailure(failed);
    return failed;
  };
  return (
    <Screen title={t("settings.title")} note={t("settings.note")} width="reading">
      {failure && <Problem failure={failure} onDismiss={() => setFailure(undefined)} />}
      <AppearanceSection save={save} />
      <LockSection save={save} />
      <RecentVaults save={save} />
      <About />
    </Screen>
  );
}
