import { useEffect, useRef, useState } from "react";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { DoctorReport } from "../../ui/doctor-report.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import { RestoreForm } from "./restore-form.tsx";
import css from "./unlock.module.css";

interface ExaminePanelProps {
  readonly path: string;
  /** What was typed at the door; null when it was not complete. */
  readonly secret: SecretInput | null;
  /** Back to the form, with this vault chosen. */
  readonly onBack: (path: string) => void;
}

/** Examines a vault that does not open, and restores one of its backups into a new folder. Changes nothing in the vault. */
export function ExaminePanel({ path, secret, onBack }: ExaminePanelProps) {
  const { t } = useText();
  const examine = useCommand("doctor", "examine");
  const [report, setReport] = useState<Report>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const start = async (presented: SecretInput | null): Promise<void> => {
    setReport(undefined);
    const result = await examine.run({ path, secret: presented });
    if (result.ok) setReport(result.value);
  };
  const startButton = (
    <Button
      tone={report ? "plain" : "primary"}
      size="lg"
      busy={examine.busy}
      onPress={() => void start(secret)}
      keys="Enter"
    >
      {t(report ? "vault.examine.again" : examine.busy ? "vault.examine.examining" : "vault.examine.start")}
    </Button>
  );

  return (
    <div className={css.form}>
      <div>
        <h1 ref={title} tabIndex={-1} className={css.title}>
          {t("vault.examine.title")}
        </h1>
        <p className={css.note}>
          {t("vault.examine.note")}{" "}
          {t(secret === null ? "vault.examine.withoutSecret" : "vault.examine.withSecret")}
        </p>
      </div>
      <p className={css.path}>
        <Digits>{path}</Digits>
      </p>
      {examine.progress && (
        <ProgressBar
          done={examine.progress.done}
          total={examine.progress.total}
          label={t("vault.examine.examining")}
          onCancel={examine.cancel}
        />
      )}
      {report && <DoctorReport report={report} />}
      {report && !report.whole && (
        <RestoreForm key={report.restoreFrom} backup={report.restoreFrom} path={path} onOpen={onBack} />
      )}
      <div className={css.end}>
        {examine.failure && (
          <Problem
            failure={examine.failure}
            actions={
              secret !== null && (
                <Button size="sm" onPress={() => void start(null)}>
                  {t("vault.examine.outside")}
                </Button>
              )
            }
          />
        )}
        <div className={css.actions}>
          {startButton}
          <Button tone="quiet" onPress={() => onBack(path)} disabled={examine.busy}>
            {t("vault.examine.back")}
          </Button>
        </div>
      </div>
    </div>
  );
}

type Report = Parameters<typeof DoctorReport>[0]["report"];
