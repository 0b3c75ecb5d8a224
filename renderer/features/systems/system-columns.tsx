import { useMemo } from "react";
import type { System } from "#shared/domain/systems/system.ts";
import { displaySpan, minutesToMs } from "#shared/kernel/time.ts";
import type { Column } from "../../ui/data-table/columns.ts";
import { Digits } from "../../ui/digits.tsx";
import { useText } from "../../ui/text.ts";
import type { SystemWeb } from "./system-web.ts";
import css from "./systems.module.css";

/** Minutes for people, nothing where the export left them open. */
export const spanOf = (minutes: number | null): string =>
  minutes === null ? "" : displaySpan(minutesToMs(minutes)).replace(/ 00 min$/, "");

type Minutes = "rtoMinutes" | "mtpdMinutes" | "effortMinutes";

/** Below this width (rem) there is room for the name and the times only; the detail has the rest. */
const roomForAll = 58;
const always: readonly string[] = ["id", "name", "tier", "rtoMinutes", "mtpdMinutes"];

/** room: width of the list, rem. */
export const useSystemColumns = (web: SystemWeb, room: number): readonly Column<System>[] => {
  const { t } = useText();
  const withAll = room >= roomForAll;
  return useMemo(() => {
    const span = (id: Minutes, title: string): Column<System> => ({
      id,
      title,
      cell: (system) => <Digits>{spanOf(system[id])}</Digits>,
      sortBy: (system) => system[id],
      width: "5.5rem",
      align: "end",
    });
    const columns: Column<System>[] = [
      {
        id: "id",
        title: t("systems.id"),
        cell: (system) => <Digits strong>{system.id}</Digits>,
        sortBy: (system) => system.id,
        width: "minmax(6.5rem, 0.7fr)",
        rowHeader: true,
      },
      {
        id: "name",
        title: t("systems.name"),
        cell: (system) => system.name,
        sortBy: (system) => system.name,
        width: "minmax(7.25rem, 1.4fr)",
      },
      {
        id: "tier",
        title: t("systems.tier"),
        cell: (system) => <Digits>{system.tier ?? ""}</Digits>,
        sortBy: (system) => system.tier,
        width: "3.5rem",
        align: "end",
      },
      span("rtoMinutes", t("systems.rto")),
      span("mtpdMinutes", t("systems.mtpd")),
      span("effortMinutes", t("systems.effort")),
      {
        id: "location",
        title: t("systems.location"),
        cell: (system) => system.location,
        sortBy: (system) => system.location,
        width: "minmax(5rem, 0.7fr)",
      },
      {
        id: "owner",
        title: t("systems.owner"),
        cell: (system) => system.owner,
        sortBy: (system) => system.owner,
        width: "minmax(6rem, 0.8fr)",
      },
      {
        id: "dependsOn",
        title: t("systems.dependsOn"),
        cell: (system) => <Needs system={system} web={web} />,
        sortBy: (system) => system.dependsOn.length,
        width: "minmax(8rem, 1.8fr)",
      },
    ];
    return columns.filter((column) => withAll || always.includes(column.id));
  }, [t, web, withAll]);
};

/** Ids of what it needs, with a word where one of them cannot be followed. */
function Needs({ system, web }: { readonly system: System; readonly web: SystemWeb }) {
  const { t } = useText();
  const unknown = web.unknownOf(system);
  return (
    <span title={system.dependsOn.join(", ")}>
      {web.cycleOf.has(system.id) && <span className={css.snag}>{t("systems.inCycle")} </span>}
      {unknown.length > 0 && <span className={css.snag}>{t("systems.hasUnknown")} </span>}
      <Digits>{system.dependsOn.join(" ")}</Digits>
    </span>
  );
}
