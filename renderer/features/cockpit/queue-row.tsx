import { IconListCheck, IconPlayerPlay, IconRoute } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useNavigate } from "react-router";
import { displaySpan, minutesToMs } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { useChangeState } from "../../client/change-state.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { StateMenu, stateOfKey, useStateKeys } from "../../ui/state-menu.tsx";
import { useText } from "../../ui/text.ts";
import type { CockpitData, Queued } from "./cockpit-data.ts";
import { Deadline } from "./deadline.tsx";
import css from "./rows.module.css";

interface QueueRowProps {
  readonly entry: Queued;
  readonly data: CockpitData;
  /** The one to do now. */
  readonly first: boolean;
  readonly onStartRun: (runbook: string, system: string) => void;
}

/** A system that can be started now, with everything that says why it comes at this place. */
export function QueueRow({ entry, data, first, onStartRun }: QueueRowProps) {
  const { t, language } = useText();
  const { change, busy } = useChangeState();
  const begin = (): void => {
    if (!busy) void change(entry.system, "in-work");
  };
  return (
    <Row entry={entry} onEnter={begin} {...(first && { tone: "act" })} readOnly={data.readOnly}>
      <div className={css.facts}>
        <div>
          {entry.blocks === 0
            ? t("cockpit.blocksNone")
            : t("cockpit.blocks", { number: displayNumber(entry.blocks, language) })}
        </div>
        <div className={css.dim}>
          {entry.effortMinutes === null
            ? t("cockpit.takesUnknown")
            : t("cockpit.takes", { span: displaySpan(minutesToMs(entry.effortMinutes)) })}
        </div>
      </div>
      <Deadline
        {...entry}
        noticedAt={data.incident.noticedAt}
        lost={entry.deadlineOf !== null && data.lost.has(entry.deadlineOf)}
      />
      {!data.readOnly && (
        <div className={css.actions}>
          <Button
            tone={first ? "primary" : "plain"}
            icon={<IconPlayerPlay size="1rem" />}
            label={t("cockpit.beginSystem", { system: entry.system })}
            disabled={busy}
            onPress={begin}
          >
            {t("cockpit.begin")}
          </Button>
          <RowMenu entry={entry} onStartRun={onStartRun} />
        </div>
      )}
    </Row>
  );
}

interface RowProps {
  readonly entry: Queued;
  /** Enter on the row itself. */
  readonly onEnter: () => void;
  readonly tone?: "act";
  readonly readOnly: boolean;
  /** Below the name; default: where it stands and who owns it. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a row: its id and name, arrow keys (see `useRowFocus`), Enter, and a letter for each state. */
export function Row({ entry, onEnter, tone, readOnly, note, children }: RowProps) {
  const { change, busy } = useChangeState();
  const keys = useStateKeys();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (readOnly || busy || event.repeat || !event.currentTarget.contains(event.target as Node)) return;
    if (event.key === "Enter" && event.target === event.currentTarget) {
      event.preventDefault();
      onEnter();
      return;
    }
    const state = stateOfKey(keys, event);
    if (state === undefined || state === entry.state) return;
    event.preventDefault();
    void change(entry.system, state);
  };
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <div
        role="group"
        aria-label={`${entry.system} ${entry.name}`}
        className={css.row}
        data-tone={tone}
        data-row={entry.system}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className={css.id}>
          <Digits strong>{entry.system}</Digits>
        </div>
        <div className={css.names}>
          <div className={css.name}>{entry.name}</div>
          <div className={css.dim}>
            {note ?? [entry.location, entry.owner].filter((each) => each !== "").join(" · ")}
          </div>
        </div>
        {children}
      </div>
    </li>
  );
}

/** All states, the runbooks for the system, and the way to the plan. */
export function RowMenu({
  entry,
  onStartRun,
}: {
  readonly entry: Queued;
  readonly onStartRun: (runbook: string, system: string) => void;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const { change, busy } = useChangeState();
  return (
    <StateMenu
      system={entry.system}
      state={entry.state}
      disabled={busy}
      onChoose={(state) => void change(entry.system, state)}
      further={[
        ...entry.runbooks.map((runbook) => ({
          id: runbook.id,
          words: t("cockpit.startRunbook", { title: runbook.title }),
          icon: <IconListCheck size="1rem" aria-hidden />,
          onPress: () => onStartRun(runbook.id, entry.system),
        })),
        {
          id: "",
          words: t("cockpit.showInPlan"),
          icon: <IconRoute size="1rem" aria-hidden />,
          onPress: () => void navigate(paths.plan(entry.system)),
        },
      ]}
    />
  );
}
