import Conf from "conf";
import { profileFolder } from "#core/host-services/profile-folder.ts";
import { createSettings, type SettingsKeeper, settingsFileName } from "#core/host-services/settings.ts";

/** The settings of this computer. */
export const openSettings = (): SettingsKeeper =>
  createSettings(
    () => new Conf({ configName: settingsFileName, cwd: profileFolder(), clearInvalidConfig: true }),
  );
