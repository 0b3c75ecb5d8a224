import { VisuallyHidden } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useActivity } from "../client/activity.ts";
import { useClient, usePush } from "../client/client.tsx";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/text.ts";
import css from "./idle-warning.module.css";

/** Often enough for the shortest idle time, rarely enough not to cost anything. */
const tellEveryMs = 5000;
/** A second announcement for those who do not see the seconds. */
const lastCallSeconds = 15;

/**
 * Tells the host that somebody is here, and shows when nobody was for too long: how many seconds are left until the vault
 * locks. Any key and any movement takes it back; it never takes the focus, so that what is being typed goes where it was
 * meant to go.
 */
export function IdleWarning() {
  const { t } = useText();
  const client = useClient();
  const toldAtMs = useRef(Number.NEGATIVE_INFINITY);
  const [locksAtMs, setLocksAtMs] = useState<number | null>(null);
  const tell = useCallback(() => {
    toldAtMs.current = performance.now();
    setLocksAtMs(null);
    void client.window.active({});
  }, [client]);

  useEffect(tell, [tell]);
  useActivity(() => {
    if (locksAtMs !== null || performance.now() - toldAtMs.current > tellEveryMs) tell();
  });
  usePush("window", "lockSoon", ({ seconds }) =>
    setLocksAtMs(seconds === null ? null : performance.now() + seconds * 1000),
  );
  const seconds = useSecondsUntil(locksAtMs);
  if (seconds === null) return null;
  return (
    <section className={css.warning} aria-label={t("hosts.idle.label")}>
      <IconLock size="1.5rem" aria-hidden />
      <div className={css.words}>
        <p className={css.title} role="timer">
          {t("hosts.idle.title", { count: seconds })}
        </p>
        <p>{t("hosts.idle.body")}</p>
      </div>
      <Button tone="primary" onPress={tell}>
        {t("hosts.idle.stay")}
      </Button>
      <VisuallyHidden role="alert">
        {t(seconds > lastCallSeconds ? "hosts.idle.announced" : "hosts.idle.lastCall")}
      </VisuallyHidden>
    </section>
  );
}

/** Counts down, by a clock that nobody can set; null without a moment. */
const useSecondsUntil = (atMs: number | null): number | null => {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (atMs === null) return;
    const timer = window.setInterval(() => setTick((tick) => tick + 1), 250);
    return () => window.clearInterval(timer);
  }, [atMs]);
  return atMs === null ? null : Math.max(0, Math.ceil((atMs - performance.now()) / 1000));
};
