import { IconAlertTriangle } from "@tabler/icons-react";
import { displaySpan, displayTime, epochMsOf, type Timestamp } from "#shared/kernel/time.ts";
import { displayShare } from "#shared/text/numbers.ts";
import { useNow } from "../../ui/now.ts";
import { ShareBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import css from "./deadline.module.css";

export interface DeadlineProps {
  readonly system: string;
  readonly deadline: Timestamp | null;
  /** Whose deadline it is: the system's own, or that of one that waits for it. */
  readonly deadlineOf: string | null;
  readonly noticedAt: Timestamp;
  /** Can no longer be kept, as the forecast says. */
  readonly lost: boolean;
  /** One line beside the bar, without the share. */
  readonly compact?: boolean;
}

/** The earliest deadline that hangs on a system: how long is left, whose it is, and how much of the time has gone. */
export function Deadline({ system, deadline, deadlineOf, noticedAt, lost, compact }: DeadlineProps) {
  const { t, language } = useText();
  const nowMs = useNow(1000);
  if (deadline === null || deadlineOf === null)
    return <div className={css.none}>{t("cockpit.deadline.none")}</div>;
  const leftMs = epochMsOf(deadline) - nowMs;
  const spanMs = epochMsOf(deadline) - epochMsOf(noticedAt);
  const share = spanMs <= 0 ? 1 : (nowMs - epochMsOf(noticedAt)) / spanMs;
  const over = leftMs < 0;
  const whose =
    deadlineOf === system ? t("cockpit.deadline.own") : t("cockpit.deadline.of", { system: deadlineOf });
  const used = t("cockpit.deadline.used", { share: displayShare(Math.min(1, Math.max(0, share)), language) });
  return (
    <div className={css.deadline} title={displayTime(deadline)}>
      <ShareBar share={share} label={used} tone={over || lost ? "alarm" : "plain"} />
      <div className={css.left} data-over={over || undefined}>
        {over && <IconAlertTriangle size="0.875rem" aria-hidden />}
        {over
          ? t("cockpit.deadline.over", { span: displaySpan(-leftMs) })
          : t("cockpit.deadline.left", { span: displaySpan(leftMs) })}
        {compact && <span className={css.whose}>{whose}</span>}
      </div>
      {!compact && (
        <div className={css.whose}>
          {whose}
          {!over && ` · ${displayShare(Math.max(0, share), language)}`}
        </div>
      )}
    </div>
  );
}
