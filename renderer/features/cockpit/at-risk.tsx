import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "react-router";
import { displayClock, displaySpan, offsetOf, toTimestamp } from "#shared/kernel/time.ts";
import { paths } from "../../client/paths.ts";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./at-risk.module.css";
import cockpit from "./cockpit.module.css";
import type { CockpitData } from "./cockpit-data.ts";
import { type Risk, risksOf } from "./risk.ts";

const shownOver = 3;
const shownAhead = 4;

/** Deadlines that have passed, that will be missed even if all goes well, and that can only just be kept. */
export function AtRisk({ data }: { readonly data: CockpitData }) {
  const { t } = useText();
  const { over, ahead } = risksOf(data.outlook, data.nowMs);
  const more = Math.max(0, over.length - shownOver) + Math.max(0, ahead.length - shownAhead);
  return (
    <section className={cockpit.section} aria-label={t("cockpit.risk.title")}>
      <SectionHeading
        title={t("cockpit.risk.title")}
        icon={<IconAlertTriangle aria-hidden />}
        {...(over.length + ahead.length > 0 && { count: over.length + ahead.length })}
        note={t("cockpit.risk.note")}
      />
      <Panel {...(over.length > 0 && { tone: "alarm" })}>
        {over.length + ahead.length === 0 ? (
          <p className={cockpit.quiet}>{t("cockpit.risk.none")}</p>
        ) : (
          <ul className={css.risks}>
            {over.slice(0, shownOver).map((risk) => (
              <RiskLine key={risk.system} risk={risk} data={data} />
            ))}
            {ahead.slice(0, shownAhead).map((risk) => (
              <RiskLine key={risk.system} risk={risk} data={data} />
            ))}
            {more > 0 && (
              <li>
                <Link to={paths.plan()}>{t("cockpit.risk.more", { count: more })}</Link>
              </li>
            )}
          </ul>
        )}
      </Panel>
    </section>
  );
}

function RiskLine({ risk, data }: { readonly risk: Risk; readonly data: CockpitData }) {
  const { t } = useText();
  const causeState = data.statuses.find((status) => status.system === risk.cause)?.state ?? "down";
  const deadline = toTimestamp(risk.deadlineMs, offsetOf(data.incident.noticedAt));
  return (
    <li className={css.risk} data-kind={risk.kind}>
      <p>
        <Link to={paths.plan(risk.system)} className={css.system}>
          {risk.system}
        </Link>{" "}
        <span className={css.what}>
          {t(`cockpit.risk.${risk.kind}`, {
            span: displaySpan(risk.spanMs),
            clock: displayClock(deadline),
          })}
        </span>
      </p>
      {risk.kind !== "tight" && risk.cause !== null && risk.cause !== risk.system && (
        <p className={css.cause}>
          {t("cockpit.risk.cause", {
            system: risk.cause,
            state: t(causeState === "down" ? "cockpit.risk.notBegun" : `general.systemState.${causeState}`),
          })}
        </p>
      )}
    </li>
  );
}
