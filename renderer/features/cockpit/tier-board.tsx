import { IconStack2 } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent, useMemo, useState } from "react";
import { Link } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { StateTile } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./cockpit.module.css";
import type { CockpitData } from "./cockpit-data.ts";
import tiles from "./tiers.module.css";
import { stateOrder, type Tier, tiersOf } from "./tiers.ts";

/** More tiles than this say nothing to the eye: they become one bar. */
const mostTiles = 120;

/** How far the recovery is, as one tile per system. */
export function TierBoard({ data }: { readonly data: CockpitData }) {
  const { t, language } = useText();
  const tiers = useMemo(() => tiersOf(data.statuses, data.systems), [data.statuses, data.systems]);
  if (tiers.length === 0) return null;
  const verified = tiers.reduce((sum, tier) => sum + tier.counts.verified, 0);
  return (
    <section className={css.section} aria-label={t("cockpit.tiers.title")}>
      <SectionHeading
        title={t("cockpit.tiers.title")}
        icon={<IconStack2 aria-hidden />}
        note={t("cockpit.tiers.verified", {
          verified: displayNumber(verified, language),
          total: displayNumber(data.statuses.length, language),
        })}
      />
      <Panel>
        <ul className={tiles.board}>
          {tiers.map((tier) => (
            <li key={tier.tier ?? "none"} className={tiles.tier}>
              <span className={tiles.name}>
                {tier.tier === null ? t("cockpit.tiers.none") : t("cockpit.tiers.tier", { tier: tier.tier })}
              </span>
              {tier.systems.length <= mostTiles ? <Tiles tier={tier} /> : <Bar tier={tier} />}
              <Counts tier={tier} />
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function Counts({ tier }: { readonly tier: Tier }) {
  const { t, language } = useText();
  return (
    <span className={tiles.counts}>
      {stateOrder
        .filter((state) => tier.counts[state] > 0)
        .map((state, index) => (
          <Fragment key={state}>
            {index > 0 && " · "}
            <span className={tiles.count}>
              {displayNumber(tier.counts[state], language)} {t(`general.systemState.${state}`)}
            </span>
          </Fragment>
        ))}
    </span>
  );
}

/** One stop of the Tab key per tier; arrows move between its tiles, each of which leads to the plan. */
function Tiles({ tier }: { readonly tier: Tier }) {
  const [active, setActive] = useState(0);
  const reachable = Math.min(active, tier.systems.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(tier.systems.length - 1, reachable + step));
    setActive(to);
    event.currentTarget.querySelectorAll("a")[to]?.focus();
  };
  return (
    <ul className={tiles.tiles} onKeyDown={onKeyDown}>
      {tier.systems.map((system, index) => (
        <li key={system.id}>
          <Link
            to={paths.plan(system.id)}
            className={tiles.tile}
            tabIndex={index === reachable ? 0 : -1}
            onFocus={() => setActive(index)}
          >
            <StateTile state={system.state} title={`${system.id} ${system.name}`} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Bar({ tier }: { readonly tier: Tier }) {
  return (
    <div className={tiles.bar} aria-hidden>
      {stateOrder.map((state) => (
        <div key={state} data-state={state} style={{ flexGrow: tier.counts[state] }} />
      ))}
    </div>
  );
}
