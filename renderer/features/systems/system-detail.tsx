import { IconRefreshAlert, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { System } from "#shared/domain/systems/system.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { useIncident } from "../../client/incident.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import { RunbooksOf } from "./runbooks-of.tsx";
import { CycleLinks } from "./snags.tsx";
import { spanOf } from "./system-columns.tsx";
import { SystemLink } from "./system-link.tsx";
import type { SystemWeb } from "./system-web.ts";
import css from "./systems.module.css";

interface SystemDetailProps {
  readonly system: System;
  readonly web: SystemWeb;
  readonly onClose: () => void;
}

/** One system: its times, what must be up before it, what waits for it, and the runbooks for it. */
export function SystemDetail({ system, web, onClose }: SystemDetailProps) {
  const { t, language } = useText();
  const { detail } = useIncident();
  const state = detail?.systems.find((status) => status.system === system.id)?.state;
  const cycle = web.cycleOf.get(system.id);
  const dependants = web.dependants.get(system.id) ?? [];
  return (
    <>
      <div className={css.head}>
        <div>
          <h2 className={css.id}>{system.id}</h2>
          <p>{system.name}</p>
        </div>
        <Button
          tone="quiet"
          size="sm"
          keys="Escape"
          icon={<IconX size="1rem" aria-hidden />}
          onPress={onClose}
        >
          {t("general.close")}
        </Button>
      </div>
      {cycle && (
        <div className={css.note}>
          <IconRefreshAlert size="1rem" aria-hidden />
          <div>
            <p>
              <strong>{t("systems.cycle")}</strong> <CycleLinks members={cycle.members} />
            </p>
            <p className={css.dim}>{t("systems.cycleWhy")}</p>
          </div>
        </div>
      )}
      <Facts
        facts={[
          ...(state ? [{ label: t("systems.state"), value: <StateMark state={state} /> }] : []),
          { label: t("systems.type"), value: orMissing(system.type) },
          {
            label: t("systems.tier"),
            value: orMissing(system.tier === null ? "" : displayNumber(system.tier, language)),
          },
          { label: t("systems.rtoLong"), value: orMissing(spanOf(system.rtoMinutes)) },
          { label: t("systems.mtpdLong"), value: orMissing(spanOf(system.mtpdMinutes)) },
          { label: t("systems.effortLong"), value: orMissing(spanOf(system.effortMinutes)) },
          { label: t("systems.location"), value: orMissing(system.location) },
          { label: t("systems.owner"), value: orMissing(system.owner) },
        ]}
      />
      <Part title={t("systems.dependsOn")} count={system.dependsOn.length} note={t("systems.upBefore")}>
        {system.dependsOn.length === 0 && <p className={css.dim}>{t("systems.needsNothing")}</p>}
        <SystemList ids={system.dependsOn} web={web} />
      </Part>
      <Part title={t("systems.dependants")} count={dependants.length} note={t("systems.waitForIt")}>
        {dependants.length === 0 && <p className={css.dim}>{t("systems.neededByNothing")}</p>}
        <SystemList ids={dependants} web={web} />
      </Part>
      <RunbooksOf system={system} />
      {system.remarks !== "" && (
        <section className={css.part}>
          <SectionHeading title={t("systems.remarks")} level={3} />
          <p className={css.remarks}>{system.remarks}</p>
        </section>
      )}
    </>
  );
}

function Part(props: {
  readonly title: string;
  readonly count: number;
  readonly note: string;
  readonly children: ReactNode;
}) {
  const { title, count, note, children } = props;
  return (
    <section className={css.part}>
      <SectionHeading title={title} count={count} note={note} level={3} />
      {children}
    </section>
  );
}

function SystemList({ ids, web }: { readonly ids: readonly string[]; readonly web: SystemWeb }) {
  const { t } = useText();
  if (ids.length === 0) return null;
  return (
    <ul className={css.systems}>
      {ids.map((id) => {
        const other = web.byId.get(id);
        return (
          <li key={id} className={css.system}>
            {other === undefined ? <span className={css.mono}>{id}</span> : <SystemLink id={id} />}
            <span className={other === undefined ? css.snag : css.dim}>
              {other === undefined ? t("systems.unknownHere") : other.name}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What an export left open is worth knowing too. */
const orMissing = (value: string): ReactNode => (value === "" ? <Missing /> : value);

function Missing() {
  const { t } = useText();
  return <span className={css.dim}>{t("systems.missing")}</span>;
}
