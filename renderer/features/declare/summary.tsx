import { displaySpan, displayTime, epochMsOf } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { useNow } from "../../ui/now.ts";
import { useText } from "../../ui/text.ts";
import css from "./declare.module.css";
import type { DeclareDraft } from "./declare-draft.ts";

interface SummaryProps {
  readonly draft: DeclareDraft;
  /** How many systems are chosen, of how many. */
  readonly affected: number;
  readonly total: number;
}

/** What will be declared, in two lines, read before the button is pressed. */
export function Summary({ draft, affected, total }: SummaryProps) {
  const { t, language } = useText();
  const nowMs = useNow(10_000);
  const { at } = draft.noticed;
  const noticed =
    at === undefined
      ? t("incidents.declare.summary.noTime")
      : at === null
        ? t("incidents.declare.summary.now")
        : t("incidents.declare.summary.at", {
            at: displayTime(at),
            span: displaySpan(Math.max(0, nowMs - epochMsOf(at))),
          });
  return (
    <div className={css.summary}>
      <p className={css.what}>
        <strong className={css.mode}>
          {t(draft.drill ? "incidents.declare.drill" : "incidents.declare.real")}
        </strong>{" "}
        {t(`general.incidentKind.${draft.kind}`)}
        {draft.title.trim() !== "" && ` · ${draft.title.trim()}`}
      </p>
      <p className={css.rest}>
        {noticed} ·{" "}
        {total === 0
          ? t("incidents.declare.summary.noSystems")
          : t("incidents.declare.affected", {
              chosen: displayNumber(affected, language),
              count: total,
              total: displayNumber(total, language),
            })}
      </p>
    </div>
  );
}
