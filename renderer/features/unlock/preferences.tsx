import { useSettings } from "../../client/settings.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { useText } from "../../ui/text.ts";
import css from "./unlock.module.css";

/** Language and brightness before anything is unlocked: whoever stands here must be able to read it. */
export function Preferences() {
  const { t } = useText();
  const { settings, language, change } = useSettings();
  return (
    <div className={css.preferences}>
      <SelectField
        label={t("settings.language")}
        value={language}
        onChange={(chosen) => void change({ language: chosen })}
        choices={[
          { value: "de", label: t("settings.german") },
          { value: "en", label: t("settings.english") },
        ]}
      />
      <SelectField
        label={t("settings.theme")}
        value={settings.theme}
        onChange={(theme) => void change({ theme })}
        choices={[
          { value: "system", label: t("settings.themeSystem") },
          { value: "light", label: t("settings.themeLight") },
          { value: "dark", label: t("settings.themeDark") },
        ]}
      />
    </div>
  );
}
