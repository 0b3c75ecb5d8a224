import { IconAlertTriangle, IconCheck, IconInfoCircle, IconMinus } from "@tabler/icons-react";
import type { Examined, DoctorReport as Report } from "#shared/contract/areas/keeping.ts";
import css from "./doctor-report.module.css";
import { useText } from "./text.ts";

const icons = {
  whole: IconCheck,
  damaged: IconAlertTriangle,
  notice: IconInfoCircle,
  "not-checked": IconMinus,
} as const;

/** What an examination found: the verdict in one line, then part by part in the order they were looked at. */
export function DoctorReport({ report }: { readonly report: Report }) {
  const { t } = useText();
  const count = (verdict: Examined["verdict"]): number =>
    report.examined.filter((each) => each.verdict === verdict).length;
  const damaged = count("damaged");
  const notChecked = count("not-checked");
  return (
    <div className={css.report}>
      <p className={css.verdict} data-whole={report.whole || undefined} role="status">
        {report.whole ? (
          <IconCheck size="1.25rem" aria-hidden />
        ) : (
          <IconAlertTriangle size="1.25rem" aria-hidden />
        )}
        <span>
          {report.whole ? t("vault.report.whole") : t("vault.report.damaged", { count: damaged })}
          {notChecked > 0 && ` ${t("vault.report.notChecked", { count: notChecked })}`}
        </span>
      </p>
      <ul className={css.parts} aria-label={t("vault.report.label")}>
        {report.examined.map((examined) => (
          <Part
            key={`${examined.part} ${examined.finding} ${JSON.stringify(examined.facts)}`}
            examined={examined}
          />
        ))}
      </ul>
    </div>
  );
}

function Part({ examined }: { readonly examined: Examined }) {
  const { t } = useText();
  const Icon = icons[examined.verdict];
  const { part, finding } = wordsOf(examined);
  return (
    <li className={css.part} data-verdict={examined.verdict}>
      <Icon size="1rem" aria-hidden />
      <span className={css.name}>{part}</span>
      <span className={css.word}>{t(`vault.report.verdict.${examined.verdict}`)}</span>
      {examined.verdict !== "whole" && <span className={css.finding}>{finding}</span>}
    </li>
  );
}

const wordsOf = ({
  part,
  finding,
  facts,
}: Examined): { readonly part: string; readonly finding: string } => ({
  part,
  finding: [finding, ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`)].join(" · "),
});
