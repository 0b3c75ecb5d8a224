import { Link } from "react-router";
import type { IncidentSummary } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { Chip } from "../../ui/chip.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import css from "./start.module.css";

const shown = 5;

/** The newest incidents that are over, each with the way to its log; nothing while there are none. */
export function EarlierIncidents({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  const { t } = useText();
  const closed = incidents.filter((incident) => incident.closedAt !== null);
  if (closed.length === 0) return null;
  return (
    <Section
      title={t("shell.start.earlier")}
      count={closed.length}
      note={
        <>
          <Link to={paths.paper}>{t("journal.export")}</Link>
          {" · "}
          <Link to={paths.incidents}>{t("journal.others")}</Link>
        </>
      }
      flush
    >
      <ul>
        {closed.slice(0, shown).map((incident) => (
          <li key={incident.id} className={css.incident}>
            <TimeText at={incident.noticedAt} />
            <Link to={paths.log(incident.id)} className={css.title}>
              {incident.title}
            </Link>
            <Chip>{incident.drill ? t("general.drill") : t(`general.incidentKind.${incident.kind}`)}</Chip>
            <span className={css.entries}>{t("shell.start.entries", { count: incident.entryCount })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
