import { IconAlarm, IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "react-router";
import { displaySpan, epochMsOf } from "#shared/kernel/time.ts";
import { useIncident } from "../client/incident.tsx";
import { paths } from "../client/paths.ts";
import { Digits } from "../ui/digits.tsx";
import { useNow } from "../ui/now.ts";
import { useText } from "../ui/text.ts";
import css from "./clock-bar.module.css";
import { clocksOf } from "./clocks.ts";

/** More than these do not fit into a row; those that do not fit into the window wrap out of sight. */
const shown = 6;

/** The second band: which clock runs. Amber only for "act now", red only for a deadline that has passed. */
export function ClockBar() {
  const { t } = useText();
  const { startNow } = useIncident();
  const now = useNow(1000);
  if (!startNow) return null;
  const clocks = clocksOf(startNow, now);
  return (
    <section className={css.bar} aria-label={t("shell.clocks.label")}>
      <div className={css.clocks}>
        {clocks.length === 0 && <span className={css.clock}>{t("shell.clocks.none")}</span>}
        {clocks.slice(0, shown).map(({ system, deadline, urgency }) => (
          <Link key={system} to={paths.plan(system)} className={css.clock} data-urgency={urgency}>
            {urgency === "act" && <IconAlarm size="1rem" aria-hidden />}
            {urgency === "late" && <IconAlertTriangle size="1rem" aria-hidden />}
            {t(urgency === "late" ? "shell.clocks.overdue" : "shell.clocks.dueIn", { system })}
            <Digits strong>{displaySpan(Math.abs(epochMsOf(deadline) - now))}</Digits>
          </Link>
        ))}
      </div>
      {clocks.length > 1 && (
        <Link to={paths.plan()} className={css.all}>
          {t("shell.clocks.all", { count: clocks.length })}
        </Link>
      )}
    </section>
  );
}
