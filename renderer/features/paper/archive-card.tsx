import { IconArchive } from "@tabler/icons-react";
import { useState } from "react";
import { displayTime } from "#shared/kernel/time.ts";
import { type IncidentSummary, useIncident } from "../../client/incident.tsx";
import type { ValueOf } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { Section } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import { FolderField, useFolder } from "./folder-field.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import css from "./paper.module.css";
import type { ArchiveCheck } from "./use-archive-check.ts";
import { WrittenArchive } from "./written-archive.tsx";

interface ArchiveCardProps {
  readonly folder: string | null;
  readonly onFolder: (folder: string) => void;
  readonly check: ArchiveCheck;
}

/** The log of an incident, signed, as a folder on a medium. */
export function ArchiveCard(props: ArchiveCardProps) {
  const { t } = useText();
  const { incident, incidents, loading } = useIncident();
  if (loading) return null;
  const first = incident ?? incidents[0];
  return (
    <Section title={t("paper.archive.title")} icon={<IconArchive aria-hidden />}>
      {first === undefined ? (
        <EmptyState title={t("paper.archive.none")}>{t("paper.archive.noneWhy")}</EmptyState>
      ) : (
        <ArchiveForm {...props} first={first} incidents={incidents} />
      )}
    </Section>
  );
}

function ArchiveForm({
  folder,
  onFolder,
  check,
  first,
  incidents,
}: ArchiveCardProps & { readonly first: IncidentSummary; readonly incidents: readonly IncidentSummary[] }) {
  const { t, language: shown } = useText();
  const [chosen, setChosen] = useState(first.id);
  const [language, setLanguage] = useState(shown);
  const [written, setWritten] = useState<ValueOf<"exports", "incidentArchive"> | null>(null);
  const command = useCommand("exports", "incidentArchive");
  const target = useFolder(folder, onFolder, t("paper.target"));
  const incident = incidents.find((each) => each.id === chosen) ?? first;

  const write = async (): Promise<void> => {
    const to = await target();
    if (to === null) return;
    setWritten(null);
    const answer = await command.run({ incident: incident.id, to, language });
    if (answer.ok) setWritten(answer.value);
  };
  const nameOf = (each: IncidentSummary): string =>
    [
      each.title,
      displayTime(each.noticedAt).slice(0, 16),
      ...(each.drill ? [t("general.drill")] : []),
      t(each.closedAt === null ? "paper.archive.open" : "paper.archive.closed"),
    ].join(" · ");

  return (
    <div className={css.card}>
      <p className={css.dim}>{t("paper.archive.why")}</p>
      <SelectField
        label={t("paper.archive.incident")}
        value={incident.id}
        onChange={setChosen}
        choices={incidents.map((each) => ({ value: each.id, label: nameOf(each) }))}
        disabled={command.busy}
      />
      <LanguageChoice value={language} onChange={setLanguage} />
      <FolderField label={t("paper.target")} folder={folder} onChange={onFolder} disabled={command.busy} />
      {command.busy ? (
        <ProgressBar
          done={command.progress?.done ?? 0}
          total={command.progress?.total ?? null}
          label={t("paper.archive.busy")}
          onCancel={command.cancel}
        />
      ) : (
        <div>
          <Button tone="primary" onPress={() => void write()}>
            {t("paper.archive.action", { count: incident.entryCount })}
          </Button>
        </div>
      )}
      {command.failure && (
        <Problem failure={command.failure} onRetry={() => void write()} onDismiss={command.clear} />
      )}
      {written && (
        <WrittenArchive
          written={written}
          onCheck={() => void check.start(written.path)}
          checking={check.command.busy}
        />
      )}
    </div>
  );
}
