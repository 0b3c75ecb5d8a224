import { useSettings } from "../../client/settings.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { parts } from "./parts.ts";
import css from "./settings.module.css";

/** Version, what it runs as, and whose work is inside. */
export function About() {
  const { t } = useText();
  const { info } = useSettings();
  const facts = [
    [t("settings.version"), info.version || t("general.unknown")],
    [t("settings.host"), t(`settings.hostKind.${info.host}`)],
    [t("settings.machine"), info.locale],
    [t("settings.pdf"), t(info.pdf ? "settings.pdfYes" : "settings.pdfNo")],
    [t("settings.licence"), t("settings.licenceText")],
  ] as const;
  return (
    <Section title={t("settings.about")}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={css.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{t("settings.contains")}</p>
      <p className={css.parts}>{parts.map(({ name, licence }) => `${name} (${licence})`).join(" · ")}</p>
    </Section>
  );
}
