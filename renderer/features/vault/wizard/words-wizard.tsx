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
import { LabelField } from "../slots/fresh-fields.tsx";
import { SecretForm } from "../slots/secret-form.tsx";
import css from "../vault.module.css";
import { StepHeading, Wizard } from "./wizard.tsx";
import { WordsShow } from "./words-show.tsx";
import { WordsTypeBack } from "./words-type-back.tsx";

type Drawn = ValueOf<"slots", "prepareWords">;
const steps = ["explain", "secret", "show", "typeBack", "done"] as const;
type Step = (typeof steps)[number];

/**
 * 24 words for the safe: what they are, a secret, the words on paper, three of them typed back. The words are in this state only, and gone
 * with it; the slot exists once they were typed back.
 */
export function WordsWizard({
  slots,
  onClose,
}: {
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useClient();
  const notify = useNotify();
  const prepare = useCommand("slots", "prepareWords");
  const [step, setStep] = useState<Step>("explain");
  const [label, setLabel] = useState("");
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [made, setMade] = useState<SlotSummary | null>(null);

  const leave = (): void => {
    if (drawn !== null && made === null) void client.slots.discard({ pending: drawn.pending });
    if (made === null) notify({ text: t("slots.wizard.nothingMade") });
    onClose();
  };
  const anew = (): void => {
    setDrawn(null);
    setStep("secret");
  };
  return (
    <Wizard
      title={t("slots.words.title")}
      steps={steps.map((each) => t(`slots.words.steps.${each}`))}
      at={steps.indexOf(step)}
      guarded={drawn !== null && made === null}
      busy={prepare.busy}
      onLeave={leave}
    >
      {(stop) => (
        <>
          {step === "explain" && (
            <Explain label={label} onLabel={setLabel} onStop={stop} onNext={() => setStep("secret")} />
          )}
          {step === "secret" && (
            <>
              <StepHeading>{t("slots.secret.heading")}</StepHeading>
              <p className={css.dim}>{t("slots.secret.why")}</p>
              <SecretForm
                slots={slots}
                action={t("slots.words.draw")}
                command={prepare}
                onCancel={() => setStep("explain")}
                cancel={t("slots.wizard.back")}
                onPresent={(secret) =>
                  void prepare.run({ secret, label: label.trim() }).then((answer) => {
                    if (!answer.ok) return;
                    setDrawn(answer.value);
                    setStep("show");
                  })
                }
              />
            </>
          )}
          {step === "show" && drawn && (
            <WordsShow drawn={drawn} onStop={stop} onNext={() => setStep("typeBack")} />
          )}
          {step === "typeBack" && drawn && (
            <WordsTypeBack
              drawn={drawn}
              onStop={stop}
              onLook={() => setStep("show")}
              onGone={anew}
              onMade={(slot) => {
                setMade(slot);
                setDrawn(null);
                setStep("done");
              }}
            />
          )}
          {step === "done" && made && (
            <>
              <StepHeading>{t("slots.words.done.heading")}</StepHeading>
              <p className={css.outcome}>
                <IconCheck size="1.5rem" aria-hidden />
                <span>{t("slots.words.done.body", { slot: slotName(t, made) })}</span>
              </p>
              <p>{t("slots.words.done.keep")}</p>
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

function Explain({
  label,
  onLabel,
  onStop,
  onNext,
}: {
  readonly label: string;
  readonly onLabel: (label: string) => void;
  readonly onStop: () => void;
  readonly onNext: () => void;
}) {
  const { t } = useText();
  return (
    <form
      className={css.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <StepHeading>{t("slots.words.explain.what")}</StepHeading>
      <ul className={css.reasons}>
        {(["paper", "once", "back"] as const).map((each) => (
          <li key={each}>{t(`slots.words.explain.${each}`)}</li>
        ))}
      </ul>
      <LabelField value={label} onChange={onLabel} />
      <div className={css.actions}>
        <Button onPress={onStop}>{t("general.cancel")}</Button>
        <Button tone="primary" type="submit">
          {t("slots.wizard.next")}
        </Button>
      </div>
    </form>
  );
}
