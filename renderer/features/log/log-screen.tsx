import { IconFileExport } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { displayTime } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { type IncidentSummary, useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useText } from "../../ui/text.ts";
import { type EntryGroup, entryGroups, matchingEntries } from "./entry-filter.ts";
import { EntryList } from "./entry-list.tsx";
import css from "./log-screen.module.css";
import { NoLog } from "./no-log.tsx";
import { NoteField } from "./note-field.tsx";
import { useEntries } from "./use-entries.ts";

/** The whole log of an incident: that of the address, else of the open one, else of the newest. */
export function LogScreen() {
  const { t } = useText();
  const { incident: asked } = useParams();
  const { incident: open, incidents, known, failure, reload } = useIncident();
  const incident = asked === undefined ? (open ?? incidents[0]) : incidents.find((each) => each.id === asked);
  if (incident) return <Log key={incident.id} incident={incident} others={incidents.length > 1} />;
  return (
    <Screen fill title={t("journal.title")}>
      {failure && <Problem failure={failure} onRetry={reload} />}
      {known && <NoLog />}
    </Screen>
  );
}

const pageSize = 200;

function Log({ incident, others }: { readonly incident: IncidentSummary; readonly others: boolean }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const { entries, total, failure, loading, older, reload } = useEntries(incident.id, pageSize);
  const [search, setSearch] = useState("");
  const [group, setGroup] = useState<EntryGroup>("all");
  const sought = useDeferredValue(search);
  const found = useMemo(() => matchingEntries(t, entries ?? [], group, sought), [t, entries, group, sought]);
  const filtered = group !== "all" || sought.trim() !== "";
  const complete = entries !== undefined && entries.length >= total;
  // A search has to look through all of it, not only through the pages that were scrolled to.
  useEffect(() => {
    if (filtered && !complete && failure === undefined) older();
  }, [filtered, complete, failure, older]);

  return (
    <Screen
      fill
      title={t("journal.titleOf", { title: incident.title })}
      note={noteOf(t, incident)}
      actions={
        <>
          {others && (
            <Button tone="quiet" onPress={() => void navigate(paths.incidents)}>
              {t("journal.others")}
            </Button>
          )}
          <Button icon={<IconFileExport size="1rem" />} onPress={() => void navigate(paths.paper)}>
            {t("journal.export")}
          </Button>
        </>
      }
    >
      <div className={css.bar}>
        <div className={css.search}>
          <SearchField label={t("journal.search")} value={search} onChange={setSearch} />
        </div>
        <div className={css.kinds}>
          <ChoiceField
            label={t("journal.kinds")}
            value={group}
            onChange={setGroup}
            choices={entryGroups.map((value) => ({ value, label: t(`journal.group.${value}`) }))}
          />
        </div>
        <p className={css.count} role="status">
          {filtered
            ? t(complete ? "journal.found" : "journal.searching", {
                found: displayNumber(found.length, language),
                seen: displayNumber(entries?.length ?? 0, language),
                total: displayNumber(total, language),
              })
            : t("shell.count.entries", { count: total })}
        </p>
      </div>
      {failure && <Problem failure={failure} onRetry={reload} />}
      <div className={css.log}>
        <Panel flush fill>
          {found.length === 0 && entries !== undefined && !loading ? (
            <p className={css.none}>{t(filtered ? "journal.noneFound" : "journal.none")}</p>
          ) : (
            <EntryList entries={found} total={filtered ? found.length : total} onEnd={older} />
          )}
          {incident.closedAt === null && !readOnly && (
            <div className={css.field}>
              <NoteField incident={incident.id} />
            </div>
          )}
        </Panel>
      </div>
    </Screen>
  );
}

const noteOf = (t: ReturnType<typeof useText>["t"], incident: IncidentSummary): string =>
  [
    t(incident.drill ? "general.drill" : `general.incidentKind.${incident.kind}`),
    t("journal.noticed", { at: displayTime(incident.noticedAt) }),
    incident.closedAt === null
      ? t("journal.open")
      : t("journal.closed", { at: displayTime(incident.closedAt) }),
  ].join(" · ");
