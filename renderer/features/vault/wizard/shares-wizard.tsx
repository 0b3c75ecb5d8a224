import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { useClient } from "../../../client/client.tsx";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { useNotify } from "../../../ui/notices.tsx";
import { useText } from "../../../ui/text.ts";
import { slotName } from "../slot-words.ts";
import { SecretForm } from "../slots/secret-form.tsx";
import css from "../vault.module.css";
import { firstPlan } from "./holders.ts";
import { SharesPlanForm } from "./shares-plan-form.tsx";
import { SheetRound } from "./sheet-round.tsx";
import { StepHeading, Wizard } from "./wizard.tsx";

type Drawn = ValueOf<"slots", "prepareShares">;
const steps = ["explain", "secret", "sheets", "done"] as const;
type Step = (typeof steps)[number];

/**
 * M of N: who and how many, a secret, one sheet after the other, done. The words are in this state only; the slot exists once one word of
 * every sheet was typed back.
 */
export function SharesWizard({
  slots,
  onClose,
}: {
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useClient();
  const notify = useNotify();
  const prepare = useCommand("slots", "prepareShares");
  const [step, setStep] = useState<Step>("explain");
  const [plan, setPlan] = useState(firstPlan);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [made, setMade] = useState<SlotSummary | null>(null);

  const leave = (): void => {
    if (drawn !== null && made === null) void client.slots.discard({ pending: drawn.pending });
    if (made === null) notify({ text: t("slots.wizard.nothingMade") });
    onClose();
  };
  return (
    <Wizard
      title={t("slots.shares.title")}
      steps={steps.map((each) => t(`slots.shares.steps.${each}`))}
      at={steps.indexOf(step)}
      guarded={drawn !== null && made === null}
      busy={prepare.busy}
      onLeave={leave}
    >
      {(stop) => (
        <>
          {step === "explain" && (
            <SharesPlanForm plan={plan} onChange={setPlan} onStop={stop} onNext={() => setStep("secret")} />
          )}
          {step === "secret" && (
            <>
              <StepHeading>{t("slots.secret.heading")}</StepHeading>
              <p className={css.dim}>{t("slots.secret.why")}</p>
              <SecretForm
                slots={slots}
                action={t("slots.shares.draw")}
                command={prepare}
                onCancel={() => setStep("explain")}
                cancel={t("slots.wizard.back")}
                onPresent={(secret) =>
                  void prepare
                    .run({
                      secret,
                      label: plan.label.trim(),
                      threshold: plan.threshold ?? 2,
                      holders: plan.holders.map((holder) => holder.trim()),
                    })
                    .then((answer) => {
                      if (!answer.ok) return;
                      setDrawn(answer.value);
                      setStep("sheets");
                    })
                }
              />
            </>
          )}
          {step === "sheets" && drawn && (
            <SheetRound
              drawn={drawn}
              onStop={stop}
              onGone={() => {
                setDrawn(null);
                setStep("secret");
              }}
              onMade={(slot) => {
                setMade(slot);
                setDrawn(null);
                setStep("done");
              }}
            />
          )}
          {step === "done" && made && (
            <>
              <StepHeading>{t("slots.shares.done.heading")}</StepHeading>
              <p className={css.outcome}>
                <IconCheck size="1.5rem" aria-hidden />
                <span>
                  {t("slots.shares.done.body", {
                    threshold: made.threshold ?? 2,
                    count: made.holders.length,
                    slot: slotName(t, made),
                  })}
                </span>
              </p>
              <p>{t("slots.shares.done.keep")}</p>
              <div className={css.actions}>
                <Button tone="primary" onPress={onClose} autoFocus>
                  {t("slots.wizard.finish")}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </Wizard>
  );
}
