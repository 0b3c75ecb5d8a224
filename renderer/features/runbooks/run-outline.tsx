import { useEffect, useRef } from "react";
import type { ItemPosition, RunPosition } from "#shared/domain/runbooks/run.ts";
import { Button } from "../../ui/button.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { TimeText } from "../../ui/times.tsx";
import css from "./run.module.css";

interface RunOutlineProps {
  readonly position: RunPosition;
  /** Id of the item that is shown large. */
  readonly shown: string | null;
  /** Null where nothing can be answered. */
  readonly onCatchUp: ((item: string) => void) | null;
}

const marks: Readonly<Record<ItemPosition["state"], string>> = {
  current: "▶",
  upcoming: "○",
  "not-taken": "⤼",
  done: "✓",
  failed: "✗",
  skipped: "–",
  deferred: "‖",
  "needs-part": "⚙",
};

/** All items with what became of them; open points can be caught up from here. */
export function RunOutline({ position, shown, onCatchUp }: RunOutlineProps) {
  const { t } = useText();
  const open = new Set(position.openPoints.map(({ item }) => item.id));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (shown !== null)
      list.current?.querySelector("[aria-current=step]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <section className={css.outline} aria-label={t("runbooks.run.outline")}>
      <SectionHeading title={t("runbooks.run.outline")} count={position.items.length} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <ol ref={list} className={css.outlineList} tabIndex={0}>
        {position.items.map((at) => (
          <li
            key={at.item.id}
            className={css.outlineItem}
            data-state={at.state}
            aria-current={at.item.id === shown ? "step" : undefined}
          >
            <span className={css.mark} aria-hidden>
              {marks[at.state]}
            </span>
            <span className={css.outlineNumber}>{at.item.number}</span>
            <span className={css.outlineText}>
              {at.item.titleText}
              <OutlineState at={at} />
            </span>
            {onCatchUp !== null && open.has(at.item.id) && at.item.id !== shown && (
              <Button
                size="sm"
                label={`${t("runbooks.run.later")} ${at.item.number}`}
                onPress={() => onCatchUp(at.item.id)}
              >
                {t("runbooks.run.later")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OutlineState({ at: { state, answers } }: { readonly at: ItemPosition }) {
  const { t } = useText();
  const newest = answers.at(-1);
  if (state === "upcoming") return null;
  return (
    <span className={css.dim}>
      {state === "current" && t("runbooks.run.current")}
      {state === "not-taken" && t("runbooks.run.notTaken")}
      {state !== "current" && state !== "not-taken" && t(`archive.stepResult.${state}`)}
      {newest !== undefined && state !== "current" && (
        <>
          {newest.reason !== "" && `: ${newest.reason}`} · <TimeText at={newest.at} form="clock" /> ·{" "}
          {newest.author}
          {newest.confirmedBy !== undefined &&
            ` · ${t("runbooks.run.confirmedBy", { names: newest.confirmedBy.join(", ") })}`}
        </>
      )}
    </span>
  );
}
