import { useMemo } from "react";
import { useNavigate } from "react-router";
import { displaySpan, displayTime, epochMsOf } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { type IncidentSummary, useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import type { Column } from "../../ui/data-table/columns.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { Digits } from "../../ui/digits.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { NoLog } from "./no-log.tsx";

/** All incidents and drills of this vault, each with the way to its log. */
export function IncidentsScreen() {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { incidents, known, failure, reload } = useIncident();
  const columns = useMemo<readonly Column<IncidentSummary>[]>(
    () => [
      {
        id: "noticed",
        title: t("incidents.list.noticed"),
        width: "13rem",
        cell: (each) => <Digits>{displayTime(each.noticedAt)}</Digits>,
        sortBy: (each) => epochMsOf(each.noticedAt),
      },
      {
        id: "title",
        title: t("incidents.list.title"),
        width: "minmax(14rem, 3fr)",
        rowHeader: true,
        cell: (each) => <strong>{each.title}</strong>,
        sortBy: (each) => each.title,
      },
      {
        id: "kind",
        title: t("incidents.list.kind"),
        width: "8rem",
        cell: (each) => <Chip>{t(each.drill ? "general.drill" : `general.incidentKind.${each.kind}`)}</Chip>,
        sortBy: (each) => `${each.drill} ${each.kind}`,
      },
      {
        id: "closed",
        title: t("incidents.list.state"),
        width: "minmax(12rem, 1fr)",
        cell: (each) =>
          each.closedAt === null
            ? t("incidents.list.open")
            : t("incidents.list.closedAfter", {
                span: displaySpan(epochMsOf(each.closedAt) - epochMsOf(each.noticedAt)),
              }),
        sortBy: (each) => (each.closedAt === null ? 0 : epochMsOf(each.closedAt)),
      },
      {
        id: "entries",
        title: t("incidents.list.entries"),
        width: "7rem",
        align: "end",
        cell: (each) => <Digits>{displayNumber(each.entryCount, language)}</Digits>,
        sortBy: (each) => each.entryCount,
      },
    ],
    [t, language],
  );
  return (
    <Screen
      fill
      title={t("shell.nav.incidents")}
      note={t("incidents.list.note")}
      actions={
        incidents.length > 0 && (
          <Button onPress={() => void navigate(paths.paper)}>{t("journal.export")}</Button>
        )
      }
    >
      {failure && <Problem failure={failure} onRetry={reload} />}
      {known && incidents.length === 0 && <NoLog />}
      {incidents.length > 0 && (
        <DataTable
          label={t("shell.nav.incidents")}
          rows={incidents}
          columns={columns}
          rowKey={(each) => each.id}
          onOpen={(each) => void navigate(paths.log(each.id))}
          searchText={(each) => `${each.title} ${each.noticedAt}`}
        />
      )}
    </Screen>
  );
}
