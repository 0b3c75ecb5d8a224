import { IconDatabaseImport, IconFlag } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { displayTime } from "#shared/kernel/time.ts";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { EarlierIncidents } from "./earlier-incidents.tsx";
import { StoreContents } from "./store-contents.tsx";

/** Home while no incident is open: what is in the vault, what is missing, and the two ways on. */
export function StartScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const vault = useOpenVault();
  const { incident, incidents, known, failure, reload } = useIncident();
  const counts = useCall("reference", "counts", {}, { refreshOn: ["reference.changed"] });
  const empty = counts.value !== undefined && Object.values(counts.value).every((count) => count === 0);
  const problem = failure ?? counts.failure;

  return (
    <Screen
      title={t(incident ? "shell.start.open" : known ? "shell.start.quiet" : "shell.nav.situation")}
      {...(known && {
        note: incident
          ? t("shell.start.openNote", { title: incident.title, since: displayTime(incident.noticedAt) })
          : t("shell.start.quietNote"),
      })}
      actions={
        !vault.readOnly && (
          <>
            {!empty && <Button onPress={() => void navigate(paths.import)}>{t("shell.start.fill")}</Button>}
            <Button
              tone={empty ? "plain" : "primary"}
              icon={<IconFlag size="1rem" />}
              onPress={() => void navigate(paths.declare)}
            >
              {t("shell.start.declare")}
            </Button>
          </>
        )
      }
    >
      {problem && <Problem failure={problem} onRetry={failure ? reload : counts.reload} />}
      {vault.readOnly && <Panel tone="act">{t("shell.start.readOnly")}</Panel>}
      {empty && (
        <Panel>
          <EmptyState
            icon={<IconDatabaseImport />}
            title={t("shell.start.emptyTitle")}
            action={
              !vault.readOnly && (
                <Button tone="primary" onPress={() => void navigate(paths.import)}>
                  {t("shell.start.fill")}
                </Button>
              )
            }
          >
            {t("shell.start.emptyBody")}
          </EmptyState>
        </Panel>
      )}
      {counts.value && !empty && <StoreContents counts={counts.value} />}
      <EarlierIncidents incidents={incidents} />
    </Screen>
  );
}
