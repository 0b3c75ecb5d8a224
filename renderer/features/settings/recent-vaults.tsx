import { type SettingsValue, useSettings } from "../../client/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { useNotify } from "../../ui/notices.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./settings.module.css";

/** The places of vaults opened on this computer; each can be forgotten. */
export function RecentVaults({ save }: { readonly save: SettingsValue["change"] }) {
  const { t } = useText();
  const notify = useNotify();
  const { settings } = useSettings();
  const forget = async (path: string): Promise<void> => {
    const failed = await save({ recentVaults: settings.recentVaults.filter((each) => each !== path) });
    if (!failed) notify({ text: t("settings.forgotten"), tone: "good" });
  };
  return (
    <Section title={t("settings.recent")}>
      <p className={css.note}>{t("settings.recentNote")}</p>
      {settings.recentVaults.length === 0 && <p>{t("settings.noRecent")}</p>}
      <ul className={css.vaults}>
        {settings.recentVaults.map((path) => (
          <li key={path} className={css.vault}>
            <span className={css.path}>
              <Digits>{path}</Digits>
            </span>
            <Button size="sm" onPress={() => void forget(path)} label={t("settings.forgetLabel", { path })}>
              {t("settings.forget")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
