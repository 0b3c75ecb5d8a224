import type { SystemState } from "#shared/domain/systems/system.ts";
import css from "./system-state.module.css";
import { useText } from "./text.ts";

/**
 * State of a system as shape plus colour: verified = tick on green, booted = half filled, in work = amber frame,
 * down = hatch, deferred = bars, given up = cross. Reads the word to those who do not see it.
 */
export function StateTile({ state, title }: { readonly state: SystemState; readonly title?: string }) {
  const { t } = useText();
  const word = t(`general.systemState.${state}`);
  return (
    <span
      className={css.tile}
      data-state={state}
      role="img"
      aria-label={title === undefined ? word : `${title}: ${word}`}
      title={title === undefined ? word : `${title}: ${word}`}
    >
      <Shape state={state} />
    </span>
  );
}

/** The same with its word beside it; for tables and headings. */
export function StateMark({ state }: { readonly state: SystemState }) {
  const { t } = useText();
  return (
    <span className={css.mark}>
      <span className={css.tile} data-state={state} aria-hidden>
        <Shape state={state} />
      </span>
      {t(`general.systemState.${state}`)}
    </span>
  );
}

const strokes: Partial<Record<SystemState, string>> = {
  verified: "M3.5 8.5 6.5 11.5 12.5 4.5",
  deferred: "M6 4.5V11.5M10 4.5V11.5",
  "given-up": "M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5",
};

const Shape = ({ state }: { readonly state: SystemState }) => {
  const path = strokes[state];
  if (path === undefined) return null;
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
};
