import { IconAlertTriangle, IconPlus, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { maxHolders } from "#shared/domain/vault/slots.ts";
import { Button } from "../../../ui/button.tsx";
import { NumberField, TextField } from "../../../ui/fields.tsx";
import { SectionHeading } from "../../../ui/panel.tsx";
import { useText } from "../../../ui/text.ts";
import { focusRefused } from "../slots/focus-refused.ts";
import { LabelField } from "../slots/fresh-fields.tsx";
import css from "../vault.module.css";
import {
  holderProblems,
  isThreshold,
  minHolders,
  type SharesPlan,
  withHolder,
  withoutHolder,
} from "./holders.ts";
import { StepHeading } from "./wizard.tsx";

interface SharesPlanFormProps {
  readonly plan: SharesPlan;
  readonly onChange: (plan: SharesPlan) => void;
  readonly onStop: () => void;
  readonly onNext: () => void;
}

/** Who gets a sheet, how many of them open the vault, and what that means in a sentence. */
export function SharesPlanForm({ plan, onChange, onStop, onNext }: SharesPlanFormProps) {
  const { t } = useText();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { holders, threshold } = plan;
  const problems = holderProblems(holders);
  const complete = problems.every((each) => each === null) && isThreshold(threshold, holders.length);
  return (
    <form
      ref={form}
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (complete) onNext();
        else focusRefused(form.current);
      }}
    >
      <StepHeading>{t("slots.shares.explain.what")}</StepHeading>
      <LabelField value={plan.label} onChange={(label) => onChange({ ...plan, label })} />
      <SectionHeading
        title={t("slots.shares.explain.holders")}
        note={t("slots.shares.explain.holderHint")}
        level={3}
      />
      <ol className={css.holders}>
        {holders.map((holder, at) => {
          const problem = tried ? problems[at] : null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
            <li key={at} className={css.holder}>
              <TextField
                label={t("slots.shares.explain.holder", { number: at + 1 })}
                value={holder}
                onChange={(name) =>
                  onChange({ ...plan, holders: holders.map((each, index) => (index === at ? name : each)) })
                }
                maxLength={200}
                error={problem ? t(`slots.shares.explain.${problem}`) : undefined}
              />
              <Button
                tone="quiet"
                icon={<IconX size="1rem" aria-hidden />}
                onPress={() => onChange(withoutHolder(plan, at))}
                disabled={holders.length <= minHolders}
                label={t("slots.shares.explain.removeHolder", { number: at + 1 })}
              >
                {""}
              </Button>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          icon={<IconPlus size="1rem" aria-hidden />}
          onPress={() => onChange(withHolder(plan))}
          disabled={holders.length >= maxHolders}
        >
          {t("slots.shares.explain.addHolder")}
        </Button>
      </div>
      <div className={css.threshold}>
        <NumberField
          label={t("slots.shares.explain.threshold")}
          value={threshold}
          onChange={(number) => onChange({ ...plan, threshold: number })}
          min={2}
          max={holders.length}
          error={
            tried && !isThreshold(threshold, holders.length)
              ? t("slots.shares.explain.thresholdWrong")
              : undefined
          }
        />
        <Meaning threshold={threshold} count={holders.length} />
      </div>
      <div className={css.actions}>
        <Button onPress={onStop}>{t("general.cancel")}</Button>
        <Button tone="primary" type="submit">
          {t("slots.wizard.next")}
        </Button>
      </div>
    </form>
  );
}

/** M of N in plain words, and how many sheets may be lost. */
function Meaning({ threshold, count }: { readonly threshold: number | null; readonly count: number }) {
  const { t } = useText();
  if (!isThreshold(threshold, count)) return <p className={css.meaning} role="status" />;
  const spare = count - threshold;
  return (
    <div className={css.meaning} role="status">
      <p>{t("slots.shares.explain.meaning", { threshold, count })}</p>
      {spare > 0 ? (
        <p>{t("slots.shares.explain.mayBeLost", { count: spare })}</p>
      ) : (
        <p className={css.warning}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <span>{t("slots.shares.explain.noneMayBeLost")}</span>
        </p>
      )}
    </div>
  );
}
