import { useMemo } from "react";
import type { ValueOf } from "../../client/use-call.ts";
import { Chip } from "../../ui/chip.tsx";
import type { Column } from "../../ui/data-table/columns.ts";
import { Digits } from "../../ui/digits.tsx";
import { useText } from "../../ui/text.ts";

export type RunbookSummary = ValueOf<"runbooks", "list">["runbooks"][number];

/** What it is for, in which language, how long, and whether its review still counts. today: `YYYY-MM-DD`. */
export const useRunbookColumns = (today: string): readonly Column<RunbookSummary>[] => {
  const { t } = useText();
  return useMemo(
    () => [
      {
        id: "title",
        title: t("runbooks.columns.title"),
        cell: (runbook) => <strong>{runbook.title}</strong>,
        sortBy: (runbook) => runbook.title,
        width: "minmax(14rem, 3fr)",
        rowHeader: true,
      },
      {
        id: "appliesTo",
        title: t("runbooks.columns.appliesTo"),
        cell: (runbook) => <Digits>{runbook.appliesTo.join(", ")}</Digits>,
        sortBy: (runbook) => runbook.appliesTo.join(", "),
        width: "minmax(9rem, 1.5fr)",
      },
      {
        id: "roles",
        title: t("runbooks.columns.roles"),
        cell: (runbook) => runbook.roles.join(", "),
        sortBy: (runbook) => runbook.roles.join(", "),
        width: "minmax(8rem, 1fr)",
      },
      {
        id: "language",
        title: t("runbooks.columns.language"),
        cell: (runbook) => runbook.language,
        sortBy: (runbook) => runbook.language,
        width: "5.5rem",
      },
      {
        id: "steps",
        title: t("runbooks.columns.steps"),
        cell: (runbook) => <Digits>{String(runbook.steps)}</Digits>,
        sortBy: (runbook) => runbook.steps,
        width: "5.5rem",
        align: "end",
      },
      {
        id: "review",
        title: t("runbooks.columns.review"),
        cell: (runbook) => <Review due={runbook.reviewDue} today={today} />,
        sortBy: (runbook) => runbook.reviewDue,
        width: "13rem",
      },
    ],
    [t, today],
  );
};

/** Until when a review counts; an overdue one warns. */
export function Review({ due, today }: { readonly due: string; readonly today: string }) {
  const { t } = useText();
  if (due === "") return <>{t("runbooks.neverReviewed")}</>;
  return due < today ? (
    <Chip tone="act">{t("runbooks.reviewOverdue", { due })}</Chip>
  ) : (
    <Digits>{due}</Digits>
  );
}
