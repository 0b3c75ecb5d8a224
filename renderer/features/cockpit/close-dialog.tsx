import { useNavigate } from "react-router";
import { displayList } from "#shared/text/numbers.ts";
import { useDraft } from "../../client/drafts.tsx";
import { paths } from "../../client/paths.ts";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextBox } from "../../ui/fields.tsx";
import { useNotify } from "../../ui/notices.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import type { CockpitData } from "./cockpit-data.ts";

/** Ends the incident: says what is still open and what closing means, and keeps the summary until it is written. */
export function CloseDialog({ data, onClose }: { readonly data: CockpitData; readonly onClose: () => void }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const close = useCommand("incidents", "close");
  const [summary, setSummary, dropSummary] = useDraft(`close ${data.incident.id}`, "");
  const open = data.statuses.filter(
    ({ state }) => state === "down" || state === "in-work" || state === "booted",
  );

  const submit = async (): Promise<void> => {
    const result = await close.run({ incident: data.incident.id, summary: summary.trim() });
    if (!result.ok) return;
    dropSummary();
    onClose();
    notify({
      text: t("cockpit.close.done", { title: data.incident.title, number: result.value.seq }),
      tone: "good",
    });
    void navigate(paths.situation);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("cockpit.close.title", { title: data.incident.title })}
      actions={
        <>
          <Button onPress={onClose}>{t("general.cancel")}</Button>
          <Button tone="danger" keys="Mod+Enter" busy={close.busy} onPress={() => void submit()}>
            {t("cockpit.close.action")}
          </Button>
        </>
      }
    >
      <p>{t("cockpit.close.meaning")}</p>
      {(open.length > 0 || data.openRuns > 0) && (
        <Panel tone="alarm">
          {open.length > 0 && (
            <p>
              {t("cockpit.close.notVerified", {
                count: open.length,
                systems: displayList(
                  open.map(({ system }) => system),
                  language,
                ),
              })}
            </p>
          )}
          {data.openRuns > 0 && <p>{t("cockpit.close.openRuns", { count: data.openRuns })}</p>}
        </Panel>
      )}
      <TextBox
        label={t("cockpit.close.summary")}
        hint={t("cockpit.close.summaryHint")}
        value={summary}
        onChange={(text) => setSummary(() => text)}
        minRows={4}
        maxLength={20_000}
        autoFocus
      />
      {close.failure && <Problem failure={close.failure} />}
    </Dialog>
  );
}
