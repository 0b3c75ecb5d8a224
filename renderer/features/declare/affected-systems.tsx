import { NativeSelect } from "@mantine/core";
import { IconDatabaseImport } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { System } from "#shared/domain/systems/system.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PickList } from "../../ui/pick-list.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useText } from "../../ui/text.ts";
import {
  type Affected,
  affectedIds,
  dependantsOf,
  isAffected,
  matchingSystems,
  noFilter,
  tierName,
  withAffected,
} from "./affected.ts";
import css from "./declare.module.css";

interface AffectedSystemsProps {
  readonly systems: readonly System[];
  readonly affected: Affected;
  readonly onChange: (affected: Affected) => void;
}

/** Which systems are affected: all to begin with; found and ticked by search, tier and location. */
export function AffectedSystems({ systems, affected, onChange }: AffectedSystemsProps) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const [filter, setFilter] = useState(noFilter);
  const sought = useDeferredValue(filter);
  const found = useMemo(() => matchingSystems(systems, sought), [systems, sought]);
  const chosen = useMemo(() => affectedIds(affected, systems), [affected, systems]);
  const dependants = useMemo(
    () => (affected === "all" ? [] : dependantsOf(systems, chosen)),
    [affected, systems, chosen],
  );
  const filtered = found.length !== systems.length;
  const tick = (ids: readonly string[], picked: boolean): void =>
    onChange(withAffected(affected, systems, ids, picked));
  const tickFound = (picked: boolean): void =>
    tick(
      found.map(({ id }) => id),
      picked,
    );

  if (systems.length === 0)
    return (
      <div className={css.noSystems}>
        <EmptyState
          icon={<IconDatabaseImport />}
          title={t("incidents.declare.noSystems.title")}
          action={
            <Button onPress={() => void navigate(paths.import)}>
              {t("incidents.declare.noSystems.action")}
            </Button>
          }
        >
          {t("incidents.declare.noSystems.text")}
        </EmptyState>
      </div>
    );
  return (
    <div className={css.affected}>
      <div className={css.filter}>
        <div className={css.search}>
          <SearchField
            label={t("incidents.declare.search")}
            value={filter.search}
            onChange={(search) => setFilter({ ...filter, search })}
          />
        </div>
        <NativeSelect
          aria-label={t("incidents.declare.tier")}
          value={filter.tier}
          onChange={(event) => setFilter({ ...filter, tier: event.currentTarget.value })}
          data={[
            { value: "all", label: t("incidents.declare.anyTier") },
            ...valuesOf(systems, tierName).map((tier) => ({
              value: tier,
              label: tier === "none" ? t("cockpit.tiers.none") : t("cockpit.tiers.tier", { tier }),
            })),
          ]}
        />
        <NativeSelect
          aria-label={t("incidents.declare.location")}
          value={filter.location}
          onChange={(event) => setFilter({ ...filter, location: event.currentTarget.value })}
          data={[
            { value: "all", label: t("incidents.declare.anyLocation") },
            ...valuesOf(systems, ({ location }) => location).map((location) => ({
              value: location,
              label: location === "" ? t("general.unknown") : location,
            })),
          ]}
        />
      </div>
      <div className={css.bulk}>
        <Button size="sm" onPress={() => tickFound(true)}>
          {filtered
            ? t("incidents.declare.tickFound", { count: found.length })
            : t("incidents.declare.tickAll")}
        </Button>
        <Button size="sm" onPress={() => tickFound(false)}>
          {filtered
            ? t("incidents.declare.untickFound", { count: found.length })
            : t("incidents.declare.untickAll")}
        </Button>
        {dependants.length > 0 && chosen.length > 0 && (
          <Button size="sm" onPress={() => tick(dependants, true)}>
            {t("incidents.declare.tickDependants", { count: dependants.length })}
          </Button>
        )}
        <p className={css.count} role="status">
          {t("incidents.declare.affected", {
            chosen: displayNumber(chosen.length, language),
            count: systems.length,
            total: displayNumber(systems.length, language),
          })}
        </p>
      </div>
      <PickList
        label={t("incidents.declare.systems")}
        rows={found}
        rowKey={(system) => system.id}
        isPicked={(system) => isAffected(affected, system.id)}
        onPick={(system, picked) => tick([system.id], picked)}
        empty={<p className={css.none}>{t("general.table.noMatch", { text: filter.search })}</p>}
      >
        {(system) => (
          <>
            <span className={css.id}>
              <Digits strong>{system.id}</Digits>
            </span>
            <span className={css.name}>{system.name}</span>
            <span className={css.place}>
              {[system.location, system.owner].filter((each) => each !== "").join(" · ")}
            </span>
          </>
        )}
      </PickList>
    </div>
  );
}

const valuesOf = (systems: readonly System[], of: (system: System) => string): readonly string[] =>
  [...new Set(systems.map(of))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
