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

const shown = 4;

/** The second band: which clock runs. Amber only for "act now", red only for a deadline that has passed. */
export function ClockBar() {
  const { t } = useText();
  const { startNow } = useIncident();
  const now = useNow(1000);
  if (!startNow) return null;
  const clocks = clocksOf(startNow, now);
  return (
    <section className={css.bar} aria-label={t("shell.clocks.label")}>
      {clocks.length === 0 && <span className={css.clock}>{t("shell.clocks.none")}</span>}
      {clocks.slice(0, shown).map(({ system, deadline, urgency }) => {
        const left = epochMsOf(deadline) - now;
        return (
          <Link key={system} to={paths.plan(system)} className={css.clock} data-urgency={urgency}>
            {urgency === "act" && <IconAlarm size="1rem" aria-hidden />}
            {urgency === "late" && <IconAlertTriangle size="1rem" aria-hidden />}
            <span className={css.words}>
              {t(urgency === "late" ? "shell.clocks.overdue" : "shell.clocks.dueIn", { system })}
            </span>
            <Digits strong>{displaySpan(Math.abs(left))}</Digits>
          </Link>
        );
      })}
      {clocks.length > shown && (
        <Link to={paths.plan()} className={css.clock} data-urgency="more">
          {t("shell.clocks.more", { count: clocks.length - shown })}
        </Link>
      )}
    </section>
  );
}
