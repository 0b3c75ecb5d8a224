import { useState } from "react";
import { useNavigate } from "react-router";
import type { Runbook } from "#shared/domain/runbooks/runbook.ts";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";

interface StartDialogProps {
  readonly runbook: Runbook;
  readonly onClose: () => void;
}

const noSystem = "";

/** For which system the runbook is worked through; the ones it is written for come first. */
export function StartDialog({ runbook, onClose }: StartDialogProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { incident, detail } = useIncident();
  const affected = detail?.systems.map((status) => status.system) ?? [];
  const meant = runbook.appliesTo.filter((id) => affected.includes(id));
  const [system, setSystem] = useState(meant[0] ?? noSystem);
  const { run, busy, failure } = useCommand("runs", "start");
  const others = affected.filter((id) => !meant.includes(id)).toSorted();

  const begin = async (): Promise<void> => {
    if (incident === null) return;
    const begun = await run({
      incident: incident.id,
      runbook: runbook.id,
      ...(system === noSystem ? {} : { system }),
    });
    if (begun.ok) void navigate(paths.run(begun.value.run));
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("runbooks.start.title")}
      actions={
        <Button tone="primary" keys="Mod+Enter" busy={busy} onPress={() => void begin()}>
          {t("runbooks.start.action")}
        </Button>
      }
    >
      <p>{t("runbooks.start.meaning")}</p>
      <SelectField
        label={t("runbooks.start.system")}
        value={system}
        onChange={setSystem}
        choices={[
          ...meant.map((id) => ({ value: id, label: id })),
          { value: noSystem, label: t("runbooks.start.noSystem") },
          ...others.map((id) => ({ value: id, label: id })),
        ]}
      />
      {failure && <Problem failure={failure} />}
    </Dialog>
  );
}
