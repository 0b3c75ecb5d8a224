import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { failureText } from "#shared/text/failure-texts.ts";
import { Button } from "./button.tsx";
import css from "./problem.module.css";
import { useText } from "./text.ts";

export interface ProblemProps {
  readonly failure: AnyFailure;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
  /** Further ways out, as buttons. */
  readonly actions?: ReactNode;
}

/** A failure in words: what happened, what is safe, what to do now. Announced at once to screen readers. */
export function Problem({ failure, onRetry, onDismiss, actions }: ProblemProps) {
  const { t, language } = useText();
  const text = failureText(t, language, failure);
  return (
    <div role="alert" className={css.problem} data-failure={failure.kind}>
      <IconAlertTriangle className={css.icon} size="1.25rem" aria-hidden />
      <div className={css.words}>
        <p className={css.what}>{text.what}</p>
        <p>{text.safe}</p>
        <p className={css.todo}>{text.todo}</p>
        {(onRetry || onDismiss || actions) && (
          <div className={css.actions}>
            {onRetry && (
              <Button size="sm" onPress={onRetry}>
                {t("general.retry")}
              </Button>
            )}
            {actions}
            {onDismiss && (
              <Button size="sm" tone="quiet" onPress={onDismiss}>
                {t("general.dismiss")}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
