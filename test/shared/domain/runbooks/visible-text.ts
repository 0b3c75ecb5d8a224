import { inlineText, plainText } from "#shared/domain/runbooks/plain-text.ts";
import { itemsOf, type Runbook } from "#shared/domain/runbooks/runbook.ts";

/** Everything a screen shows of a runbook, without ids, targets and problems. */
export const visibleText = (runbook: Runbook): string =>
  [
    runbook.id,
    runbook.title,
    runbook.language,
    ...runbook.appliesTo,
    ...runbook.roles,
    runbook.reviewed,
    runbook.reviewEvery,
    ...runbook.details.flatMap(({ key, text }) => [key, text]),
    plainText(runbook.intro),
    ...runbook.phases.map(({ title }) => inlineText(title)),
    ...itemsOf(runbook).flatMap((item) => [
      item.number,
      plainText(item.before),
      inlineText(item.title),
      plainText(item.content),
      ...item.systems,
      ...item.runs,
      String(item.minutes ?? ""),
      item.kind === "hold" ? String(item.people) : "",
      ...(item.kind === "decision" ? item.branches.map(({ label }) => inlineText(label)) : []),
    ]),
  ].join("\n");
