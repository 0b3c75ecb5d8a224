import { IconBook2 } from "@tabler/icons-react";
import { Link } from "react-router";
import type { IncidentSummary } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Digits } from "../../ui/digits.tsx";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./log-column.module.css";
import { LogEntry } from "./log-entry.tsx";
import { NoteField } from "./note-field.tsx";
import { entryKey } from "./pages.ts";
import { useEntries } from "./use-entries.ts";

const shown = 60;

/** The newest entries with the field for the next one: stands beside other screens. */
export function LogColumn({ incident }: { readonly incident: IncidentSummary }) {
  const { t } = useText();
  const { readOnly } = useOpenVault();
  const { entries, total, failure, reload } = useEntries(incident.id, shown);
  return (
    <section className={css.column} aria-label={t("journal.title")}>
      <SectionHeading
        title={t("journal.title")}
        icon={<IconBook2 aria-hidden />}
        note={total > 0 && <Digits>#{total}</Digits>}
      />
      <Panel flush fill>
        {failure && <Problem failure={failure} onRetry={reload} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
        <div className={css.entries} role="log" aria-label={t("journal.newest")} tabIndex={0}>
          {entries?.slice(0, shown).map((entry) => (
            <LogEntry key={entryKey(entry)} entry={entry} />
          ))}
          {total > shown && (
            <p className={css.more}>
              <Link to={paths.journal}>{t("journal.all", { count: total })}</Link>
            </p>
          )}
        </div>
        {!readOnly && <NoteField incident={incident.id} />}
      </Panel>
    </section>
  );
}
