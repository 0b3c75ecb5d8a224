import { IconRefreshAlert } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent } from "react";
import type { Stage } from "#shared/domain/systems/stages.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import { displaySpan, minutesToMs } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { StateTile } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import { longestMinutes } from "./plan-rows.ts";
import css from "./stage-strip.module.css";

interface StageStripProps {
  readonly stages: readonly Stage[];
  readonly systems: ReadonlyMap<string, System>;
  /** Null without an incident. */
  readonly states: ReadonlyMap<string, SystemState> | null;
  /** The stage that the list is narrowed to, from 1; null for all. */
  readonly chosen: number | null;
  readonly onChoose: (stage: number | null) => void;
}

/** More tiles than this say nothing to the eye. */
const mostTiles = 36;

/** The stages from left to right, each with its systems as tiles; a press narrows the list to it. */
export function StageStrip({ stages, systems, states, chosen, onChoose }: StageStripProps) {
  const { t, language } = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const cards = [...event.currentTarget.querySelectorAll("button")];
    const at = cards.indexOf(document.activeElement as HTMLButtonElement);
    event.preventDefault();
    cards[Math.max(0, Math.min(cards.length - 1, at + step))]?.focus();
  };
  return (
    <ol className={css.strip} aria-label={t("incidents.plan.stages")} onKeyDown={onKeyDown}>
      {stages.map((stage, index) => {
        const place = index + 1;
        const ids = [...stage.systems, ...stage.circles.flat()];
        const number = displayNumber(ids.length, language);
        const minutes = longestMinutes(stage, systems);
        const up = ids.filter((id) => states?.get(id) === "verified").length;
        return (
          <Fragment key={place}>
            {index > 0 && (
              <li className={css.then} aria-hidden>
                →
              </li>
            )}
            <li className={css.stage}>
              <button
                type="button"
                className={css.card}
                aria-pressed={chosen === place}
                onClick={() => onChoose(chosen === place ? null : place)}
              >
                <span className={css.head}>
                  <span className={css.number}>{t("incidents.plan.stage", { number: place })}</span>
                  {stage.circles.length > 0 && (
                    <span className={css.circle}>
                      <IconRefreshAlert size="0.875rem" aria-hidden />
                      {t("incidents.plan.withCircle")}
                    </span>
                  )}
                </span>
                <span className={css.tiles} aria-hidden>
                  {ids.length <= mostTiles &&
                    ids.map((id) => (
                      <StateTile
                        key={id}
                        state={states === null ? "down" : (states.get(id) ?? "down")}
                        title={id}
                      />
                    ))}
                </span>
                <span className={css.note}>
                  {states === null
                    ? t("incidents.plan.systems", { count: ids.length, number })
                    : t("incidents.plan.verified", { up: displayNumber(up, language), number })}
                </span>
                <span className={css.note}>
                  {minutes !== null &&
                    t("incidents.plan.longest", { span: displaySpan(minutesToMs(minutes)) })}
                </span>
              </button>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
