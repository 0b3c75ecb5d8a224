import type { IncidentSummary } from "../../client/incident.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import css from "./start.module.css";

/** Incidents that are over, newest first; nothing while there are none. */
export function EarlierIncidents({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  const { t } = useText();
  const closed = incidents.filter((incident) => incident.closedAt !== null);
  if (closed.length === 0) return null;
  return (
    <Section title={t("shell.start.earlier")} count={closed.length} flush>
      <ul className={css.incidents}>
        {closed.map((incident) => (
          <li key={incident.id} className={css.incident}>
            <TimeText at={incident.noticedAt} />
            <span className={css.title}>{incident.title}</span>
            <Chip>{incident.drill ? t("general.drill") : t(`general.incidentKind.${incident.kind}`)}</Chip>
            <span className={css.entries}>{t("shell.start.entries", { count: incident.entryCount })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
