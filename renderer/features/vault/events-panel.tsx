import { IconHistory } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useCall } from "../../client/use-call.ts";
import type { Column } from "../../ui/data-table/columns.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useRoom } from "../../ui/room.ts";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import { eventDetail, type VaultEvent } from "./event-words.ts";
import css from "./vault.module.css";

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
  const list = useRef<HTMLDivElement>(null);
  const narrow = useRoom(list) < 52;
  const columns = useColumns(narrow);
  return (
    <div ref={list} className={css.filled}>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {value && (
        <DataTable
          label={t("slots.events.title")}
          rows={rows}
          columns={columns}
          rowHeight={narrow ? 3.25 : 2.25}
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
    </div>
  );
}

type Row = VaultEvent & { readonly id: string };

/** narrow: two lines a row, with the details under what was done. */
const useColumns = (narrow: boolean): readonly Column<Row>[] => {
  const { t, language } = useText();
  return useMemo(() => {
    const kindOf = ({ kind }: Row): string => t(`slots.events.kind.${kind}`);
    const authorOf = ({ author }: Row): string => author || t("slots.events.nobody");
    const at: Column<Row> = {
      id: "at",
      title: t("slots.events.at"),
      width: "13rem",
      cell: (event) => <TimeText at={event.at} />,
      sortBy: (event) => Date.parse(event.at),
    };
    const what = { id: "what", title: t("slots.events.what"), sortBy: kindOf, rowHeader: true } as const;
    if (narrow)
      return [
        at,
        {
          ...what,
          width: "minmax(12rem, 1fr)",
          cell: (event) => {
            const words = [authorOf(event), eventDetail(t, language, event)].filter(Boolean).join(" · ");
            return (
              <div className={css.two} title={words}>
                <span>{kindOf(event)}</span>
                <span className={css.dim}>{words}</span>
              </div>
            );
          },
        },
      ];
    return [
      at,
      { ...what, width: "minmax(10rem, 12rem)", cell: kindOf },
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
        cell: authorOf,
        sortBy: authorOf,
      },
    ];
  }, [t, language, narrow]);
};
