import { IconHistory } from "@tabler/icons-react";
import { useMemo } from "react";
import { useCall } from "../../client/use-call.ts";
import type { Column } from "../../ui/data-table/columns.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import { eventDetail, type VaultEvent } from "./event-words.ts";

const refreshOn = ["slots.changed", "backups.changed"] as const;
const alarms: readonly VaultEvent["kind"][] = ["damage-found", "backup-failed"];

/** What was done to the vault itself, newest first. */
export function EventsPanel() {
  const { t, language } = useText();
  const { value, failure, reload } = useCall("slots", "events", {}, { refreshOn });
  const rows = useMemo(
    () => (value?.events ?? []).map((event, index) => ({ ...event, id: String(index) })),
    [value],
  );
  const columns = useMemo<readonly Column<VaultEvent & { readonly id: string }>[]>(
    () => [
      {
        id: "at",
        title: t("slots.events.at"),
        width: "13rem",
        cell: ({ at }) => <TimeText at={at} />,
        sortBy: ({ at }) => Date.parse(at),
      },
      {
        id: "what",
        title: t("slots.events.what"),
        width: "minmax(10rem, 12rem)",
        cell: ({ kind }) => t(`slots.events.kind.${kind}`),
        sortBy: ({ kind }) => t(`slots.events.kind.${kind}`),
        rowHeader: true,
      },
      {
        id: "detail",
        title: t("slots.events.detail"),
        width: "minmax(12rem, 1fr)",
        cell: (event) => {
          const words = eventDetail(t, language, event);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: "author",
        title: t("slots.events.author"),
        width: "minmax(7rem, 8rem)",
        cell: ({ author }) => author || t("slots.events.nobody"),
        sortBy: ({ author }) => author,
      },
    ],
    [t, language],
  );
  return (
    <>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {value && (
        <DataTable
          label={t("slots.events.title")}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          searchText={(event) =>
            `${event.at} ${t(`slots.events.kind.${event.kind}`)} ${eventDetail(t, language, event)} ${event.author}`
          }
          searchLabel={t("slots.events.search")}
          tone={({ kind }) => (alarms.includes(kind) ? "alarm" : undefined)}
          empty={
            <Panel fill>
              <EmptyState icon={<IconHistory />} title={t("slots.events.none")}>
                {t("slots.events.noneWhy")}
              </EmptyState>
            </Panel>
          }
        />
      )}
    </>
  );
}
