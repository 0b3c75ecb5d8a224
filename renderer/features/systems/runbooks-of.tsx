import { Link } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./systems.module.css";

/** Runbooks that name the system, then those for its type. */
export function RunbooksOf({ system }: { readonly system: System }) {
  const { t } = useText();
  const { value, failure, reload } = useCall("runbooks", "list", {}, { refreshOn: ["reference.changed"] });
  const runbooks = (value?.runbooks ?? [])
    .map((runbook) => ({
      ...runbook,
      byName: runbook.appliesTo.includes(system.id),
      byType: system.type !== "" && runbook.appliesTo.includes(system.type),
    }))
    .filter(({ byName, byType }) => byName || byType)
    .toSorted((a, b) => Number(b.byName) - Number(a.byName) || a.title.localeCompare(b.title));
  return (
    <section className={css.part}>
      <SectionHeading title={t("systems.runbooks")} level={3} {...(value && { count: runbooks.length })} />
      {failure && <Problem failure={failure} onRetry={reload} />}
      {value !== undefined && runbooks.length === 0 && (
        <p className={css.dim}>{t("systems.noRunbook", { system: system.id })}</p>
      )}
      {runbooks.length > 0 && (
        <ul className={css.systems}>
          {runbooks.map(({ id, title, byName }) => (
            <li key={id} className={css.system}>
              <Link to={paths.runbook(id)}>{title}</Link>
              {!byName && <span className={css.dim}>{t("systems.byType", { type: system.type })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
