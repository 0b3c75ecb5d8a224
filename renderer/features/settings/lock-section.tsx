import { IconAlertTriangle } from "@tabler/icons-react";
import { lockAfterChoices } from "#shared/contract/areas/host.ts";
import { type SettingsValue, useSettings } from "../../client/settings.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./settings.module.css";

/** After how long without anybody the vault locks by itself. */
export function LockSection({ save }: { readonly save: SettingsValue["change"] }) {
  const { t } = useText();
  const { settings } = useSettings();
  const never = settings.lockAfterMinutes === 0;
  return (
    <Section title={t("settings.lock")}>
      <div className={css.fields}>
        <ChoiceField
          label={t("settings.lockAfter")}
          hint={t("settings.lockNote")}
          value={String(settings.lockAfterMinutes)}
          onChange={(chosen) => {
            const minutes = lockAfterChoices.find((each) => String(each) === chosen);
            if (minutes !== undefined) void save({ lockAfterMinutes: minutes });
          }}
          choices={lockAfterChoices.map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t("settings.lockNever") : t("settings.lockMinutes", { count: minutes }),
          }))}
        />
        {never && (
          <p className={css.warning} role="status">
            <IconAlertTriangle size="1.25rem" aria-hidden />
            <span>{t("settings.lockNeverWarning")}</span>
          </p>
        )}
      </div>
    </Section>
  );
}
