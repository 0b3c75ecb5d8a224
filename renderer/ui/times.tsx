import { displayClock, displaySpan, displayTime, epochMsOf, type Timestamp } from "#shared/kernel/time.ts";
import { Digits } from "./digits.tsx";
import { useNow } from "./now.ts";
import { useText } from "./text.ts";

/** A moment. full: `2026-11-23 14:05 +01:00`; clock: `14:05`; date: `2026-11-23`. The full form is always in the title. */
export function TimeText({
  at,
  form = "full",
}: {
  readonly at: Timestamp;
  readonly form?: "full" | "clock" | "date";
}) {
  const shown = form === "clock" ? displayClock(at) : form === "date" ? at.slice(0, 10) : displayTime(at);
  return (
    <time dateTime={at} title={displayTime(at)}>
      <Digits>{shown}</Digits>
    </time>
  );
}

/** How long ago something began, counting on: `3 h 07 min`. */
export function Elapsed({ since }: { readonly since: Timestamp }) {
  const now = useNow(10_000);
  return <Digits>{displaySpan(Math.max(0, now - epochMsOf(since)))}</Digits>;
}

/** How long until a moment: `22 min`; after it `12 min overdue`. Seconds are shown in the last minute only. */
export function Countdown({ until, strong }: { readonly until: Timestamp; readonly strong?: boolean }) {
  const { t } = useText();
  const left = epochMsOf(until) - useNow();
  const text = left < 0 ? t("general.span.overdue", { span: displaySpan(-left) }) : displaySpan(left);
  return <Digits strong={strong ?? true}>{text}</Digits>;
}
