import { IconListCheck } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { timestampNow } from "../../ui/now.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { OpenRuns } from "./open-runs.tsx";
import { useRunbookColumns } from "./runbook-columns.tsx";

/** What has been begun, and every runbook of the vault. */
export function RunbooksScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { value, failure, reload } = useCall("runbooks", "list", {}, { refreshOn: ["reference.changed"] });
  const columns = useRunbookColumns(timestampNow().slice(0, 10));
  return (
    <Screen title={t("runbooks.title")} note={t("runbooks.note")} fill>
      {failure && <Problem failure={failure} onRetry={reload} />}
      <OpenRuns />
      {value?.runbooks.length === 0 && (
        <Panel fill>
          <EmptyState
            icon={<IconListCheck />}
            title={t("runbooks.empty.title")}
            action={<Button onPress={() => void navigate(paths.import)}>{t("runbooks.empty.action")}</Button>}
          >
            {t("runbooks.empty.why")}
          </EmptyState>
        </Panel>
      )}
      {value !== undefined && value.runbooks.length > 0 && (
        <DataTable
          label={t("runbooks.title")}
          rows={value.runbooks}
          columns={columns}
          rowKey={(runbook) => runbook.id}
          onOpen={(runbook) => void navigate(paths.runbook(runbook.id))}
          searchText={(runbook) =>
            [runbook.title, runbook.id, ...runbook.appliesTo, ...runbook.roles].join(" ")
          }
          searchLabel={t("runbooks.search")}
          initialSorting={{ column: "title", descending: false }}
        />
      )}
    </Screen>
  );
}
