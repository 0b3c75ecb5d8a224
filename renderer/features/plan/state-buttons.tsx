import { type SystemState, systemStates } from "#shared/domain/systems/system.ts";
import { useChangeState } from "../../client/change-state.ts";
import { Button } from "../../ui/button.tsx";
import { useStateKeys } from "../../ui/state-menu.tsx";
import { StateTile } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";
import css from "./plan.module.css";

interface StateButtonsProps {
  readonly system: string;
  /** Null: not affected so far; setting a state makes it so. */
  readonly state: SystemState | null;
}

/** Every state that the system can be set to, each with its letter. */
export function StateButtons({ system, state }: StateButtonsProps) {
  const { t } = useText();
  const { change, busy } = useChangeState();
  const keys = useStateKeys();
  const offered = state === null ? (["down"] as const) : systemStates.filter((each) => each !== state);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div className={css.stateButtons} role="group" aria-label={t("incidents.change.setTo", { system })}>
      {offered.map((each) => (
        <Button
          key={each}
          size="sm"
          keys={keys[each]}
          disabled={busy}
          icon={
            <span aria-hidden className={css.tile}>
              <StateTile state={each} />
            </span>
          }
          onPress={() => void change(system, each)}
        >
          {state === null ? t("incidents.plan.makeAffected") : t(`incidents.setState.${each}`)}
        </Button>
      ))}
    </div>
  );
}
