import { NativeSelect } from "@mantine/core";
import { displayNumber } from "#shared/text/numbers.ts";
import { useText } from "../../ui/text.ts";
import { type PlanGroup, type PlanRow, planGroups } from "./plan-rows.ts";

interface GroupFilterProps {
  readonly rows: readonly PlanRow[];
  readonly value: PlanGroup | "all";
  readonly onChange: (value: PlanGroup | "all") => void;
}

/** Narrows the list to what can start now, what waits, and so on; says how many there are of each. */
export function GroupFilter({ rows, value, onChange }: GroupFilterProps) {
  const { t, language } = useText();
  const groups = ["all", ...planGroups] as const;
  const count = (group: PlanGroup | "all"): number =>
    group === "all" ? rows.length : rows.filter((row) => row.group === group).length;
  return (
    <NativeSelect
      aria-label={t("incidents.plan.groups")}
      value={value}
      data={groups.map((group) => ({
        value: group,
        label: `${t(`incidents.plan.group.${group}`)} (${displayNumber(count(group), language)})`,
      }))}
      onChange={(event) => {
        const chosen = groups.find((group) => group === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
