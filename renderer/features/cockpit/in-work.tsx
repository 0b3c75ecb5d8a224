import { IconProgressCheck } from "@tabler/icons-react";
import { displayClock, displaySpan, epochMsOf, minutesToMs } from "#shared/kernel/time.ts";
import { useChangeState } from "../../client/change-state.ts";
import { Button } from "../../ui/button.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./cockpit.module.css";
import type { CockpitData, Queued, Status } from "./cockpit-data.ts";
import { Deadline } from "./deadline.tsx";
import { Row, RowMenu } from "./queue-row.tsx";
import rows from "./rows.module.css";

interface InWorkProps {
  readonly data: CockpitData;
  readonly onStartRun: (runbook: string, system: string) => void;
}

/** What has been begun and is not verified: since when, and the next thing to say about it. Nothing while there is none. */
export function InWork({ data, onStartRun }: InWorkProps) {
  const { t } = useText();
  const { inWork } = data.startNow;
  if (inWork.length === 0) return null;
  return (
    <section className={css.section} aria-label={t("cockpit.inWork")}>
      <SectionHeading
        title={t("cockpit.inWork")}
        icon={<IconProgressCheck aria-hidden />}
        count={inWork.length}
        note={t("cockpit.inWorkNote")}
      />
      <ol className={rows.rows}>
        {inWork.map((entry) => (
          <InWorkRow key={entry.system} entry={entry} data={data} onStartRun={onStartRun} />
        ))}
      </ol>
    </section>
  );
}

function InWorkRow({ entry, data, onStartRun }: InWorkProps & { readonly entry: Queued }) {
  const { t } = useText();
  const { change, busy } = useChangeState();
  const status = data.statuses.find((each) => each.system === entry.system);
  const next = entry.state === "booted" ? "verified" : "booted";
  return (
    <Row
      entry={entry}
      readOnly={data.readOnly}
      onEnter={() => void change(entry.system, next)}
      {...(status && { note: sinceWords(t, status, data.nowMs) })}
    >
      <div className={rows.facts}>
        <StateMark state={entry.state} />
        {entry.state === "in-work" && entry.effortMinutes !== null && (
          <div className={rows.dim}>
            {t("cockpit.estimated", { span: displaySpan(minutesToMs(entry.effortMinutes)) })}
          </div>
        )}
      </div>
      <Deadline
        {...entry}
        noticedAt={data.incident.noticedAt}
        lost={entry.deadlineOf !== null && data.lost.has(entry.deadlineOf)}
        compact
      />
      {!data.readOnly && (
        <div className={rows.actions}>
          <Button
            disabled={busy}
            label={`${t(`incidents.setState.${next}`)}: ${entry.system}`}
            onPress={() => void change(entry.system, next)}
          >
            {t(`incidents.setState.${next}`)}
          </Button>
          <RowMenu entry={entry} onStartRun={onStartRun} />
        </div>
      )}
    </Row>
  );
}

const sinceWords = (t: ReturnType<typeof useText>["t"], { since }: Status, nowMs: number): string => {
  const clock = displayClock(since);
  const spanMs = nowMs - epochMsOf(since);
  return spanMs < minutesToMs(1)
    ? t("cockpit.justNow", { clock })
    : t("cockpit.since", { clock, span: displaySpan(spanMs) });
};
