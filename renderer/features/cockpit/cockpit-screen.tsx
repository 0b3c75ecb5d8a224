import { IconFlagCheck } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useChangeState } from "../../client/change-state.ts";
import { type IncidentSummary, useIncident } from "../../client/incident.tsx";
import { useStartRun } from "../../client/start-run.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { AtRisk } from "./at-risk.tsx";
import { Circles } from "./circles.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import css from "./cockpit.module.css";
import { type CockpitData, useCockpitData } from "./cockpit-data.ts";
import { InWork } from "./in-work.tsx";
import { useRowFocus } from "./row-focus.ts";
import { StartQueue } from "./start-queue.tsx";
import { TierBoard } from "./tier-board.tsx";
import { UnknownDependencies } from "./unknown-dependencies.tsx";

export interface CockpitScreenProps {
  readonly incident: IncidentSummary;
  /** The log with its field, always in view. */
  readonly log: ReactNode;
}

/** Home while an incident is open: what to start now, how far we are, what is at risk, and the log. */
export function CockpitScreen({ incident, log }: CockpitScreenProps) {
  const { t } = useText();
  const { detail, startNow, failure, reload } = useIncident();
  const { notice } = useChangeState();
  const data = useCockpitData(incident, detail, startNow);
  return (
    <Screen title={t("cockpit.title", { title: incident.title })} titleHidden fill>
      {failure && <Problem failure={failure} onRetry={reload} />}
      <div className={css.cockpit}>
        {data ? (
          <div className={css.left}>
            <Situation data={data} />
            {notice}
          </div>
        ) : (
          <p className={css.quiet}>{t("general.loading")}</p>
        )}
        <div className={css.log}>{log}</div>
      </div>
    </Screen>
  );
}

function Situation({ data }: { readonly data: CockpitData }) {
  const { start, failure, clear } = useStartRun();
  const [closing, setClosing] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const { queue, inWork } = data.startNow;
  const focus = useRowFocus(container, [...queue, ...inWork].map((entry) => entry.system).join(" "));
  const onStartRun = (runbook: string, system: string): void => void start(runbook, system);
  return (
    <div ref={container} className={css.situation} {...focus}>
      <div className={css.column}>
        {failure && <Problem failure={failure} onDismiss={clear} />}
        {isDone(data) && !data.readOnly && <Done onClose={() => setClosing(true)} />}
        <StartQueue data={data} onStartRun={onStartRun} />
        <InWork data={data} onStartRun={onStartRun} />
        <Circles data={data} onStartRun={onStartRun} />
      </div>
      <div className={css.column}>
        <TierBoard data={data} />
        <AtRisk data={data} />
        <UnknownDependencies data={data} />
        {!isDone(data) && !data.readOnly && <EndOfIncident onClose={() => setClosing(true)} />}
      </div>
      {closing && <CloseDialog data={data} onClose={() => setClosing(false)} />}
    </div>
  );
}

/** Nothing is left to do: everything affected is verified, deferred or given up. */
const isDone = ({ statuses }: CockpitData): boolean =>
  statuses.length > 0 &&
  statuses.every(({ state }) => state === "verified" || state === "deferred" || state === "given-up");

function Done({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Panel tone="act">
      <div className={css.done}>
        <p>{t("cockpit.close.ready")}</p>
        <Button tone="primary" icon={<IconFlagCheck size="1rem" />} onPress={onClose}>
          {t("cockpit.close.open")}
        </Button>
      </div>
    </Panel>
  );
}

function EndOfIncident({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <div className={css.end}>
      <Button tone="quiet" icon={<IconFlagCheck size="1rem" />} onPress={onClose}>
        {t("cockpit.close.open")}
      </Button>
    </div>
  );
}
