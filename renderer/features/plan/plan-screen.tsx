import { useViewportSize } from "@mantine/hooks";
import { IconRoute } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { displayTime } from "#shared/kernel/time.ts";
import { useChangeState } from "../../client/change-state.ts";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListAndDetail } from "../../ui/list-and-detail.tsx";
import { useNow } from "../../ui/now.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { GroupFilter } from "./group-filter.tsx";
import { usePlanColumns } from "./plan-columns.tsx";
import { PlanDetail } from "./plan-detail.tsx";
import { PlanNotices } from "./plan-notices.tsx";
import { type PlanGroup, type PlanRow, planOf } from "./plan-rows.ts";
import { StageStrip } from "./stage-strip.tsx";

const nothing: readonly System[] = [];
const refreshOn = ["reference.changed"] as const;

/** The order in which systems come back: stages, circles, what waits for what. `?system=` names the one that is open. */
export function PlanScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { readOnly } = useOpenVault();
  const { incident, detail, startNow, known } = useIncident();
  const list = useCall("systems", "list", {}, { refreshOn });
  const order = useCall("incidents", "startOrder", known && incident === null ? {} : null, { refreshOn });
  const [stage, setStage] = useState<number | null>(null);
  const [group, setGroup] = useState<PlanGroup | "all">("all");
  const nowMs = useNow(30_000);
  const { notice } = useChangeState();
  const wide = useIsWide();

  const systems = list.value?.systems ?? nothing;
  const byId = useMemo(() => new Map(systems.map((system) => [system.id, system])), [systems]);
  const statuses = incident === null ? null : detail?.systems;
  const plan = useMemo(
    () => statuses !== undefined && planOf({ systems, statuses, startNow: startNow ?? null }),
    [systems, statuses, startNow],
  );
  const statusById = useMemo(
    () => new Map((statuses ?? []).map((status) => [status.system, status])),
    [statuses],
  );
  const states = useMemo(
    () =>
      incident === null ? null : new Map([...statusById].map(([id, { state }]) => [id, state] as const)),
    [incident, statusById],
  );
  const open = byId.get(params.get("system") ?? "");
  const columns = usePlanColumns(incident?.noticedAt ?? null, nowMs, open !== undefined && !wide);
  const rows = plan
    ? plan.rows.filter(
        (row) => (stage === null || row.stage === stage) && (group === "all" || row.group === group),
      )
    : [];
  const show = (id: string | undefined): void => void navigate(paths.plan(id), { replace: true });
  const answer = incident === null ? order.value : startNow;
  const failure = list.failure ?? order.failure;

  return (
    <Screen
      fill
      title={t("shell.nav.plan")}
      {...(known && {
        note: incident
          ? t("incidents.plan.noteIncident", { title: incident.title, at: displayTime(incident.noticedAt) })
          : t("incidents.plan.note"),
      })}
    >
      {failure && <Problem failure={failure} onRetry={list.failure ? list.reload : order.reload} />}
      {list.value !== undefined && systems.length === 0 && (
        <Panel fill>
          <EmptyState
            icon={<IconRoute />}
            title={t("incidents.plan.empty.title")}
            action={
              <Button tone="primary" onPress={() => void navigate(paths.import)}>
                {t("shell.start.fill")}
              </Button>
            }
          >
            {t("incidents.plan.empty.text")}
          </EmptyState>
        </Panel>
      )}
      {systems.length > 0 && plan && (
        <>
          <StageStrip
            stages={plan.stages}
            systems={byId}
            states={states}
            chosen={stage}
            onChoose={setStage}
          />
          {answer && (
            <PlanNotices
              systems={byId}
              cycles={answer.cycles}
              unknown={answer.unknown}
              canStart={incident !== null && !readOnly}
            />
          )}
          <ListAndDetail
            detailLabel={t("incidents.plan.detail")}
            list={
              <DataTable<PlanRow>
                label={t("incidents.plan.list")}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.system.id}
                onOpen={(row) => show(row.system.id)}
                openKey={open?.id}
                searchText={textOf}
                searchLabel={t("incidents.plan.search")}
                tone={(row) => (row.group === "ready" ? "act" : undefined)}
                tools={incident && <GroupFilter rows={plan.rows} value={group} onChange={setGroup} />}
              />
            }
            {...(open && {
              detail: (
                <PlanDetail
                  key={open.id}
                  system={open}
                  systems={byId}
                  incident={incident}
                  statuses={statusById}
                  readOnly={readOnly}
                  onClose={() => show(undefined)}
                />
              ),
            })}
          />
          {notice}
        </>
      )}
    </Screen>
  );
}

/** Room for all columns beside an open system, whatever the scale of the text. */
const useIsWide = (): boolean => {
  const { width } = useViewportSize();
  return width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) > 100;
};

const textOf = ({ system, waitsFor }: PlanRow): string =>
  `${system.id} ${system.name} ${system.type} ${system.location} ${system.owner} ${waitsFor.join(" ")}`;
