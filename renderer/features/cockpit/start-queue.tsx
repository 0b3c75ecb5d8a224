import { IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { useStateKeys } from "../../ui/state-menu.tsx";
import { useText } from "../../ui/text.ts";
import css from "./cockpit.module.css";
import type { CockpitData } from "./cockpit-data.ts";
import { QueueRow } from "./queue-row.tsx";
import rows from "./rows.module.css";

const shownAtFirst = 4;

/** What can be started now, the most urgent first. */
export function StartQueue({
  data,
  onStartRun,
}: {
  readonly data: CockpitData;
  readonly onStartRun: (runbook: string, system: string) => void;
}) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const { queue } = data.startNow;
  const shown = all ? queue : queue.slice(0, shownAtFirst);
  return (
    <section className={css.section} aria-label={t("cockpit.startNow")}>
      <SectionHeading
        title={t("cockpit.startNow")}
        icon={<IconPlayerPlay aria-hidden />}
        count={queue.length}
        {...(queue.length > 1 && { note: t("cockpit.startNowNote") })}
      />
      {queue.length === 0 ? (
        <Panel>
          <p className={css.quiet}>{t(`cockpit.emptyQueue.${whyEmpty(data)}`)}</p>
        </Panel>
      ) : (
        <ol className={rows.rows}>
          {shown.map((entry, index) => (
            <QueueRow
              key={entry.system}
              entry={entry}
              data={data}
              first={index === 0}
              onStartRun={onStartRun}
            />
          ))}
        </ol>
      )}
      <div className={css.below}>
        {queue.length > 0 && !data.readOnly && <KeyHints />}
        {queue.length > shownAtFirst && (
          <Button size="sm" tone="quiet" expanded={all} onPress={() => setAll(!all)}>
            {all ? t("cockpit.fewer") : t("cockpit.all", { count: queue.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

const whyEmpty = ({ startNow, statuses }: CockpitData): "none" | "work" | "circle" | "held" | "done" => {
  if (statuses.length === 0) return "none";
  if (startNow.inWork.length > 0) return "work";
  if (startNow.cycles.length > 0) return "circle";
  return startNow.waiting.length > 0 ? "held" : "done";
};

function KeyHints() {
  const { t } = useText();
  const keys = useStateKeys();
  const letters = (["booted", "verified", "deferred", "given-up"] as const).map((state) => ({
    keys: keys[state],
    words: t(`general.systemState.${state}`),
  }));
  const hints = [
    { keys: "ArrowUp+ArrowDown", words: t("cockpit.hint.choose") },
    { keys: "Enter", words: t("cockpit.hint.begin") },
    ...letters,
  ];
  return (
    <p className={rows.hints}>
      {hints.map((hint) => (
        <span key={hint.keys} className={rows.hint}>
          <Keys keys={hint.keys} /> {hint.words}
        </span>
      ))}
    </p>
  );
}
