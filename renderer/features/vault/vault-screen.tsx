import { Tabs } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useNavigate, useSearchParams } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { BackupsPanel } from "./backups/backups-panel.tsx";
import { useBackupNow } from "./backups/use-backup-now.ts";
import { EventsPanel } from "./events-panel.tsx";
import { ExaminePanel } from "./examine-panel.tsx";
import { SlotsPanel } from "./slots/slots-panel.tsx";
import { useExamination } from "./use-examination.ts";
import css from "./vault.module.css";
import { isVaultPart, type VaultPart, vaultParts, vaultPath } from "./vault-parts.ts";

const slotsChange = ["slots.changed"] as const;
const backupsChange = ["backups.changed"] as const;

/** The vault itself: who can open it, its backups, whether it is whole, what was done to it; `?part=` names the part. */
export function VaultScreen() {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const [params] = useSearchParams();
  const asked = params.get("part");
  const part: VaultPart = isVaultPart(asked) ? asked : "slots";
  const slots = useCall("slots", "list", {}, { refreshOn: slotsChange });
  const backups = useCall("backups", "list", {}, { refreshOn: backupsChange });
  const backupNow = useBackupNow();
  const examination = useExamination();
  const show = (to: VaultPart, backup?: string): void =>
    void navigate(vaultPath(to, backup), { replace: true });

  /** Long tables scroll on their own; the other parts scroll with the screen. */
  const table = part === "backups" || part === "events";
  const counts: Readonly<Record<VaultPart, number | undefined>> = {
    slots: slots.value?.slots.length,
    backups: backups.value?.backups.length,
    examine: undefined,
    events: undefined,
  };
  const troubled: Readonly<Partial<Record<VaultPart, boolean>>> = {
    slots: slots.value?.slots.length === 1,
    backups: backups.value !== undefined && backups.value.problem !== null,
    examine: examination.report?.whole === false,
  };
  return (
    <Screen title={t("slots.title")} note={t("slots.note")} fill={table}>
      {readOnly && <p className={css.readOnly}>{t("slots.readOnly")}</p>}
      <Tabs
        value={part}
        onChange={(chosen) => isVaultPart(chosen) && show(chosen)}
        keepMounted={false}
        data-table={table || undefined}
        classNames={{ root: css.tabs ?? "", panel: css.tabPanel ?? "" }}
      >
        <Tabs.List aria-label={t("slots.parts.label")}>
          {vaultParts.map((each) => (
            <Tabs.Tab
              key={each}
              value={each}
              rightSection={
                troubled[each] && (
                  <IconAlertTriangle
                    className={css.tabMark}
                    size="1rem"
                    role="img"
                    aria-label={t("slots.parts.attention")}
                  />
                )
              }
            >
              {t(`slots.parts.${each}`)}
              {counts[each] !== undefined && (
                <span className={css.tabCount}> {displayNumber(counts[each], language)}</span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="slots">
          {slots.failure && <Problem failure={slots.failure} onRetry={slots.reload} />}
          {slots.value && <SlotsPanel slots={slots.value.slots} onBackUp={() => show("backups")} />}
        </Tabs.Panel>
        <Tabs.Panel value="backups">
          {backups.failure && <Problem failure={backups.failure} onRetry={backups.reload} />}
          {backups.value && (
            <BackupsPanel
              listed={backups.value}
              now={backupNow}
              open={params.get("backup")}
              onOpen={(backup) => show("backups", backup?.path)}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="examine">
          <ExaminePanel examination={examination} onRestore={(backup) => show("backups", backup)} />
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <EventsPanel />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
