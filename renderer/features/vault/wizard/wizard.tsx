import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";

export interface WizardProps {
  readonly title: string;
  /** Names of the steps, in their order. */
  readonly steps: readonly string[];
  /** Which step is shown, from 0. */
  readonly at: number;
  /** Leaving would lose something: it is asked first. */
  readonly guarded: boolean;
  /** Work that must not be left is under way: closing does nothing. */
  readonly busy?: boolean;
  readonly onLeave: () => void;
  /** The step. stop: what its cancel button does. */
  readonly children: (stop: () => void) => ReactNode;
}

/** Several steps over the screen, one after the other. Whoever leaves in the middle is told what that means. */
export function Wizard({ title, steps, at, guarded, busy, onLeave, children }: WizardProps) {
  const { t } = useText();
  const [leaving, setLeaving] = useState(false);
  const stop = (): void => {
    if (busy) return;
    if (guarded) setLeaving(true);
    else onLeave();
  };
  return (
    <Dialog opened onClose={leaving ? () => setLeaving(false) : stop} title={title} size="lg">
      {leaving && (
        <div className={css.stack}>
          <StepHeading>{t("slots.wizard.leave")}</StepHeading>
          <p>{t("slots.wizard.leaveBody")}</p>
          <div className={css.actions}>
            <Button onPress={() => setLeaving(false)} autoFocus>
              {t("slots.wizard.stay")}
            </Button>
            <Button tone="danger" onPress={onLeave}>
              {t("slots.wizard.discard")}
            </Button>
          </div>
        </div>
      )}
      <div className={css.stack} hidden={leaving}>
        <ol className={css.steps}>
          {steps.map((step, index) => (
            <li
              key={step}
              className={css.step}
              data-state={index === at ? "now" : index < at ? "done" : "later"}
              aria-current={index === at ? "step" : undefined}
            >
              <span className={css.stepNumber} aria-hidden>
                {index + 1}
              </span>
              <span className={css.spoken}>
                {t("slots.wizard.step", { step: index + 1, steps: steps.length })}:
              </span>{" "}
              {step}
            </li>
          ))}
        </ol>
        {children(stop)}
      </div>
    </Dialog>
  );
}

/** Names the step; takes the focus when the step appears, unless a field of it has it. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (
      !(
        document.activeElement instanceof HTMLElement &&
        document.activeElement.matches("input, textarea, [data-autofocus]")
      )
    )
      heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} className={css.stepHeading} tabIndex={-1}>
      {children}
    </h2>
  );
}
