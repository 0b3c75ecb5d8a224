import { IconAlertTriangle, IconStethoscope } from "@tabler/icons-react";
import { Button } from "../../ui/button.tsx";
import { DoctorReport } from "../../ui/doctor-report.tsx";
import { Section } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import type { Examination } from "./use-examination.ts";
import css from "./vault.module.css";

interface ExaminePanelProps {
  readonly examination: Examination;
  readonly onRestore: (backup: string) => void;
}

/** Reads the whole vault and says what is whole, what is not, and what to do. */
export function ExaminePanel({ examination: { command, report, start }, onRestore }: ExaminePanelProps) {
  const { t } = useText();
  return (
    <div className={css.column} data-reading>
      <Section title={t("slots.examine.title")} icon={<IconStethoscope aria-hidden />}>
        <div className={css.stack}>
          <p>{t("slots.examine.why")}</p>
          <p className={css.dim}>{t("slots.examine.cli")}</p>
          {command.busy ? (
            <ProgressBar
              done={command.progress?.done ?? 0}
              total={command.progress?.total ?? null}
              label={t("slots.examine.busy")}
              onCancel={command.cancel}
            />
          ) : (
            <div>
              <Button tone={report === null ? "primary" : "plain"} onPress={() => void start()}>
                {t(report === null ? "slots.examine.action" : "slots.examine.again")}
              </Button>
            </div>
          )}
        </div>
      </Section>
      {command.failure && <Problem failure={command.failure} onDismiss={command.clear} />}
      {report && !report.whole && <Advice restoreFrom={report.restoreFrom} onRestore={onRestore} />}
      {report && <DoctorReport report={report} />}
    </div>
  );
}

function Advice({
  restoreFrom,
  onRestore,
}: {
  readonly restoreFrom: string | null;
  readonly onRestore: (backup: string) => void;
}) {
  const { t } = useText();
  return (
    <div className={css.ready} data-alarm>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <p className={css.readyWords}>
        {t(restoreFrom === null ? "slots.examine.noBackup" : "slots.examine.damaged")}
      </p>
      {restoreFrom !== null && (
        <Button tone="primary" onPress={() => onRestore(restoreFrom)}>
          {t("slots.examine.restore")}
        </Button>
      )}
    </div>
  );
}
