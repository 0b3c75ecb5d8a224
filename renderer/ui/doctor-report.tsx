import { IconAlertTriangle, IconCheck, IconInfoCircle, IconMinus } from "@tabler/icons-react";
import type { Examined, DoctorReport as Report } from "#shared/contract/areas/keeping.ts";
import { doctorText } from "#shared/text/doctor-words.ts";
import css from "./doctor-report.module.css";
import { useText } from "./text.ts";

const icons = {
  whole: IconCheck,
  damaged: IconAlertTriangle,
  notice: IconInfoCircle,
  "not-checked": IconMinus,
} as const;

/** What an examination found: the verdict in one line, then finding by finding in the order they were looked at. */
export function DoctorReport({ report }: { readonly report: Report }) {
  const { t } = useText();
  const has = (verdict: Examined["verdict"]): boolean =>
    report.examined.some((each) => each.verdict === verdict);
  const damaged = report.examined.filter(({ verdict }) => verdict === "damaged").length;
  const verdict = !report.whole ? "damaged" : has("not-checked") ? "not-checked" : "whole";
  const Icon = icons[verdict];
  return (
    <div className={css.report}>
      <p className={css.verdict} data-verdict={verdict} role="status">
        <Icon size="1.25rem" aria-hidden />
        {verdict === "damaged"
          ? t("doctor.summary.damaged", { count: damaged })
          : t(verdict === "whole" ? "doctor.summary.whole" : "doctor.summary.wholeSoFar")}
      </p>
      <ul className={css.parts} aria-label={t("vault.examine.parts")}>
        {report.examined.map((examined) => (
          <Finding
            key={`${examined.part} ${examined.finding} ${JSON.stringify(examined.facts)}`}
            examined={examined}
          />
        ))}
      </ul>
    </div>
  );
}

function Finding({ examined }: { readonly examined: Examined }) {
  const { t } = useText();
  const Icon = icons[examined.verdict];
  const { part, finding, todo } = doctorText(t, examined);
  return (
    <li className={css.part} data-verdict={examined.verdict}>
      <Icon size="1rem" aria-hidden />
      <span className={css.name}>{part}</span>
      <div className={css.words}>
        <p>{finding}</p>
        {todo !== "" && <p className={css.todo}>{todo}</p>}
      </div>
      <span className={css.word}>{t(`doctor.verdict.${examined.verdict}`)}</span>
    </li>
  );
}
