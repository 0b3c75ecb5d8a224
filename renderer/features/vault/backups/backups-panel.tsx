import { IconAlertTriangle, IconCheck, IconDatabaseExport } from "@tabler/icons-react";
import { useRef } from "react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { displayTime } from "#shared/kernel/time.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useOpenVault } from "../../../client/vault.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ListAndDetail } from "../../../ui/list-and-detail.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { ProgressBar } from "../../../ui/progress.tsx";
import { useRoom } from "../../../ui/room.ts";
import { useText } from "../../../ui/text.ts";
import { faultWords } from "../fault-words.ts";
import { momentWords } from "../slot-words.ts";
import css from "../vault.module.css";
import { useBackupColumns } from "./backup-columns.tsx";
import { BackupDetail } from "./backup-detail.tsx";
import { SecondMedium } from "./second-medium.tsx";
import type { BackupNow } from "./use-backup-now.ts";

interface BackupsPanelProps {
  readonly listed: ValueOf<"backups", "list">;
  readonly now: BackupNow;
  /** Folder of the one that is open beside the list. */
  readonly open: string | null;
  readonly onOpen: (backup: Backup | null) => void;
}

/** Every backup with what it contains; the way to make one, to check one and to come back from one. */
export function BackupsPanel({ listed, now, open, onOpen }: BackupsPanelProps) {
  const { t } = useText();
  const { readOnly } = useOpenVault();
  const list = useRef<HTMLDivElement>(null);
  const columns = useBackupColumns(useRoom(list));
  const { backups, problem, secondMedium } = listed;
  const opened = backups.find(({ path }) => path === open);
  const makeNow = (tone: "primary" | "plain") => (
    <Button tone={tone} onPress={() => void now.start()} busy={now.command.busy}>
      {t("backups.make")}
    </Button>
  );
  return (
    <div className={css.filled}>
      {problem && (
        <div className={css.ready}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <div className={css.readyWords}>
            <p className={css.strong}>
              {t("backups.problem.what", {
                at: displayTime(problem.at),
                reason: faultWords(t, problem.reason),
              })}
            </p>
            <p>{t("backups.problem.todo")}</p>
          </div>
        </div>
      )}
      {now.command.busy && (
        <Panel>
          <ProgressBar
            done={now.command.progress?.done ?? 0}
            total={now.command.progress?.total ?? null}
            label={t("backups.making")}
            onCancel={now.command.cancel}
          />
        </Panel>
      )}
      {now.command.failure && <Problem failure={now.command.failure} onDismiss={now.command.clear} />}
      {now.made && (
        <p className={css.found} data-whole role="status">
          <IconCheck size="1.25rem" aria-hidden />
          <span>{t("backups.made", { at: momentWords(now.made.madeAt) })}</span>
        </p>
      )}
      <SecondMedium medium={secondMedium} readOnly={readOnly} />
      {backups.length === 0 ? (
        <Panel fill>
          <EmptyState
            icon={<IconDatabaseExport />}
            title={t("backups.empty.title")}
            action={!readOnly && makeNow("primary")}
          >
            {t("backups.empty.why")}
          </EmptyState>
        </Panel>
      ) : (
        <ListAndDetail
          listRef={list}
          detailLabel={t("backups.detail.label")}
          list={
            <DataTable
              label={t("backups.title")}
              rows={backups}
              columns={columns}
              rowKey={({ path }) => path}
              rowHeight={3.25}
              onOpen={onOpen}
              openKey={opened?.path ?? ""}
              initialSorting={{ column: "madeAt", descending: true }}
              searchText={(backup) =>
                `${backup.madeAt} ${t(`backups.reason.${backup.reason}`)} ${t(`backups.medium.${backup.medium}`)} ${t(`backups.verdict.${backup.verdict}`)}`
              }
              searchLabel={t("backups.search")}
              tone={({ verdict }) => (verdict === "damaged" ? "alarm" : undefined)}
              tools={!readOnly && makeNow(opened === undefined ? "primary" : "plain")}
            />
          }
          {...(opened && {
            detail: (
              <BackupDetail
                key={opened.path}
                backup={opened}
                onClose={() => {
                  onOpen(null);
                  list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
                }}
              />
            ),
          })}
        />
      )}
    </div>
  );
}
