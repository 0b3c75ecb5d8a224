import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { ProgressBar } from "../../../ui/progress.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";

/** Opens one backup and reads everything in it. */
export function BackupCheck({ backup }: { readonly backup: Backup }) {
  const { t } = useText();
  const check = useCommand("backups", "check");
  const [found, setFound] = useState<ValueOf<"backups", "check"> | null>(null);
  const start = async (): Promise<void> => {
    setFound(null);
    const answer = await check.run({ path: backup.path });
    if (answer.ok) setFound(answer.value);
  };
  return (
    <div className={css.stack}>
      <p className={css.dim}>{t("backups.detail.checkWhy")}</p>
      {check.busy ? (
        <ProgressBar
          done={check.progress?.done ?? 0}
          total={check.progress?.total ?? null}
          label={t("backups.detail.checking")}
          onCancel={check.cancel}
        />
      ) : (
        <div>
          <Button onPress={() => void start()}>{t("backups.detail.check")}</Button>
        </div>
      )}
      {check.failure && <Problem failure={check.failure} onDismiss={check.clear} />}
      {found && (
        <p className={css.found} data-whole={found.whole || undefined} role="status">
          {found.whole ? <IconCheck size="1.25rem" aria-hidden /> : <IconX size="1.25rem" aria-hidden />}
          <span>
            {found.whole ? t("backups.detail.whole") : t("backups.detail.damaged", { detail: found.detail })}
          </span>
        </p>
      )}
    </div>
  );
}
