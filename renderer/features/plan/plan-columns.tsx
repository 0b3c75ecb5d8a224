import { useMemo } from "react";
import { systemStates } from "#shared/domain/systems/system.ts";
import {
  displayClock,
  displaySpan,
  displayTime,
  epochMsOf,
  minutesToMs,
  offsetOf,
  type Timestamp,
  toTimestamp,
} from "#shared/kernel/time.ts";
import type { Column } from "../../ui/data-table/columns.ts";
import { Digits } from "../../ui/digits.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./plan.module.css";
import type { PlanRow } from "./plan-rows.ts";

/** The moment by which a system has to run: when the incident was noticed plus its RTO; null without one. */
export const deadlineOf = (noticedAt: Timestamp, rtoMinutes: number | null): Timestamp | null => {
  if (rtoMinutes === null) return null;
  return toTimestamp(epochMsOf(noticedAt) + minutesToMs(rtoMinutes), offsetOf(noticedAt));
};

const spanOf = (minutes: number | null): string =>
  minutes === null ? "" : displaySpan(minutesToMs(minutes));

/**
 * noticedAt: of the open incident, null without one: then spans are shown instead of moments. narrow: beside an open system, which
 * says the rest.
 */
export const usePlanColumns = (
  noticedAt: Timestamp | null,
  nowMs: number,
  narrow: boolean,
): readonly Column<PlanRow>[] => {
  const { t } = useText();
  return useMemo(() => {
    const waitsFor: Column<PlanRow> = {
      id: "waits",
      title: t(noticedAt === null ? "incidents.plan.needs" : "incidents.plan.waitsFor"),
      width: narrow ? "minmax(6rem, 2fr)" : "minmax(9rem, 2fr)",
      cell: (row) =>
        row.group === "ready" ? (
          t("incidents.plan.readyNow")
        ) : (
          <span className={css.ids}>{row.waitsFor.join(", ")}</span>
        ),
      sortBy: (row) => row.waitsFor.length,
    };
    const due: Column<PlanRow> =
      noticedAt === null
        ? {
            id: "rto",
            title: t("systems.rto"),
            width: "6.5rem",
            align: "end",
            cell: (row) => <Digits>{spanOf(row.system.rtoMinutes)}</Digits>,
            sortBy: (row) => row.system.rtoMinutes,
          }
        : {
            id: "rto",
            title: t("incidents.plan.due"),
            width: "5.5rem",
            align: "end",
            cell: (row) => <Due row={row} noticedAt={noticedAt} nowMs={nowMs} />,
            sortBy: (row) => row.system.rtoMinutes,
          };
    const details: readonly Column<PlanRow>[] = [
      {
        id: "tier",
        title: t("incidents.plan.tier"),
        width: "4.5rem",
        align: "end" as const,
        cell: (row: PlanRow) => <Digits>{row.system.tier ?? ""}</Digits>,
        sortBy: (row: PlanRow) => row.system.tier,
      },
      due,
      {
        id: "effort",
        title: t("incidents.plan.takes"),
        width: "6rem",
        align: "end" as const,
        cell: (row: PlanRow) => <Digits>{spanOf(row.system.effortMinutes)}</Digits>,
        sortBy: (row: PlanRow) => row.system.effortMinutes,
      },
    ];
    return [
      {
        id: "stage",
        title: t("incidents.plan.stageColumn"),
        width: "4.25rem",
        align: "end",
        cell: (row) => <Digits>{row.stage}</Digits>,
        sortBy: (row) => row.stage,
      },
      {
        id: "id",
        title: t("incidents.plan.system"),
        width: "7.5rem",
        rowHeader: true,
        cell: (row) => <Digits strong>{row.system.id}</Digits>,
        sortBy: (row) => row.system.id,
      },
      {
        id: "name",
        title: t("incidents.plan.name"),
        width: narrow ? "minmax(5rem, 2fr)" : "minmax(9rem, 2fr)",
        cell: (row) => row.system.name,
        sortBy: (row) => row.system.name,
      },
      ...(noticedAt === null
        ? []
        : [
            {
              id: "state",
              title: t("incidents.plan.state"),
              width: narrow ? "8rem" : "8.5rem",
              cell: (row: PlanRow) => row.state && <StateMark state={row.state} />,
              sortBy: (row: PlanRow) => row.state && systemStates.indexOf(row.state),
            },
          ]),
      waitsFor,
      ...(narrow ? [] : details),
    ];
  }, [t, noticedAt, nowMs, narrow]);
};

function Due({
  row,
  noticedAt,
  nowMs,
}: {
  readonly row: PlanRow;
  readonly noticedAt: Timestamp;
  readonly nowMs: number;
}) {
  const { t } = useText();
  const at = deadlineOf(noticedAt, row.system.rtoMinutes);
  if (at === null) return null;
  const over = row.group !== "up" && row.group !== "aside" && epochMsOf(at) < nowMs;
  return (
    <span
      className={css.due}
      data-over={over || undefined}
      title={over ? t("incidents.plan.overdue", { at: displayTime(at) }) : displayTime(at)}
    >
      {over && <span aria-hidden>! </span>}
      <Digits>{displayClock(at)}</Digits>
    </span>
  );
}
