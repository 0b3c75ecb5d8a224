import { scales } from "#shared/contract/areas/host.ts";
import { languageOf } from "#shared/text/translator.ts";
import { type SettingsValue, useSettings } from "../../client/settings.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./settings.module.css";

/** Everything that changes how the window looks; each choice takes effect at once. */
export function AppearanceSection({ save }: { readonly save: SettingsValue["change"] }) {
  const { t } = useText();
  const { settings, info } = useSettings();
  const machine = languageOf(info.locale) === "de" ? t("settings.german") : t("settings.english");
  return (
    <Section title={t("settings.appearance")}>
      <div className={css.fields}>
        <ChoiceField
          label={t("settings.language")}
          value={settings.language ?? "machine"}
          onChange={(language) => void save({ language: language === "machine" ? null : language })}
          choices={[
            { value: "machine", label: t("settings.languageMachine", { language: machine }) },
            { value: "de", label: t("settings.german") },
            { value: "en", label: t("settings.english") },
          ]}
        />
        <ChoiceField
          label={t("settings.theme")}
          value={settings.theme}
          onChange={(theme) => void save({ theme })}
          choices={[
            { value: "system", label: t("settings.themeSystem") },
            { value: "light", label: t("settings.themeLight") },
            { value: "dark", label: t("settings.themeDark") },
          ]}
        />
        <ChoiceField
          label={t("settings.contrast")}
          value={settings.contrast}
          onChange={(contrast) => void save({ contrast })}
          choices={[
            { value: "normal", label: t("settings.contrastNormal") },
            { value: "high", label: t("settings.contrastHigh") },
          ]}
        />
        <ChoiceField
          label={t("settings.scale")}
          value={String(settings.scale)}
          onChange={(chosen) => {
            const scale = scales.find((each) => String(each) === chosen);
            if (scale) void save({ scale });
          }}
          choices={scales.map((scale) => ({ value: String(scale), label: `${scale} %` }))}
        />
      </div>
    </Section>
  );
}
