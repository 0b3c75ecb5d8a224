import { IconLinkOff, IconRefreshAlert } from "@tabler/icons-react";
import { Fragment } from "react";
import { Link } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { paths } from "../../client/paths.ts";
import { useText } from "../../ui/text.ts";
import { SystemLink } from "./system-link.tsx";
import type { SystemWeb } from "./system-web.ts";
import css from "./systems.module.css";

/** What keeps the start order from being worked out: circles, and dependencies on systems that nobody knows. */
export function Snags({ systems, web }: { readonly systems: readonly System[]; readonly web: SystemWeb }) {
  const { t } = useText();
  const unknown = systems.flatMap((system) =>
    web.unknownOf(system).map((dependency) => ({ system: system.id, dependency })),
  );
  if (web.cycles.length === 0 && unknown.length === 0) return null;
  return (
    <ul className={css.snags} aria-label={t("systems.snags")}>
      {web.cycles.map((cycle) => (
        <li key={cycle.members.join()} className={css.snagLine}>
          <IconRefreshAlert size="1rem" aria-hidden />
          <span>
            <strong>{t("systems.cycle")}</strong> <CycleLinks members={cycle.members} />
          </span>
        </li>
      ))}
      {unknown.map(({ system, dependency }) => (
        <li key={`${system} ${dependency}`} className={css.snagLine}>
          <IconLinkOff size="1rem" aria-hidden />
          <span>
            <strong>{t("systems.unknown")}</strong> <SystemLink id={system} />{" "}
            {t("systems.needsUnknown", { dependency })}{" "}
            <Link to={paths.import} className={css.quiet}>
              {t("systems.toImport")}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `A → B → C → A`, each a link. */
export function CycleLinks({ members }: { readonly members: readonly string[] }) {
  const [first] = members;
  const walk = first === undefined ? members : [...members, first];
  return (
    <span className={css.cycle}>
      {walk.map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first member comes again at the end
        <Fragment key={index}>
          {index > 0 && " → "}
          <SystemLink id={id} />
        </Fragment>
      ))}
    </span>
  );
}
