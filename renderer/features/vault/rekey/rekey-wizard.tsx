import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { useText } from "../../../ui/text.ts";
import { SecretForm } from "../slots/secret-form.tsx";
import css from "../vault.module.css";
import { StepHeading, Wizard } from "../wizard/wizard.tsx";
import type { KeptSlot } from "./kept-slots.ts";
import { RekeyGo } from "./rekey-go.tsx";
import { RekeyKeep } from "./rekey-keep.tsx";
import { RekeyResult } from "./rekey-result.tsx";

const steps = ["explain", "secret", "keep", "go", "done"] as const;
type Step = (typeof steps)[number];

interface RekeyWizardProps {
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
  readonly onBackUp: () => void;
}

/** A new master key: when it is needed, which ways in stay, the work itself, what ended. */
export function RekeyWizard({ slots, onClose, onBackUp }: RekeyWizardProps) {
  const { t } = useText();
  const test = useCommand("slots", "test");
  const rekey = useCommand("slots", "rekey");
  const [step, setStep] = useState<Step>("explain");
  /** As they were when this began: the list itself changes with the key. */
  const [before] = useState(slots);
  const [kept, setKept] = useState<readonly KeptSlot[]>([]);
  const [removeBackups, setRemoveBackups] = useState(false);
  const [result, setResult] = useState<ValueOf<"slots", "rekey"> | null>(null);

  const begin = async (secret: SecretInput): Promise<void> => {
    const answer = await test.run({ secret });
    if (!answer.ok) return;
    setKept([{ slot: answer.value, secret }]);
    setStep("keep");
  };
  const go = async (): Promise<void> => {
    const [first, ...more] = kept;
    if (first === undefined) return;
    const answer = await rekey.run({
      secret: first.secret,
      keep: more.map(({ secret }) => secret),
      removeBackups,
    });
    if (!answer.ok) return;
    setKept([]);
    setResult(answer.value);
    setStep("done");
  };
  return (
    <Wizard
      title={t("slots.rekey.title")}
      steps={steps.map((each) => t(`slots.rekey.steps.${each}`))}
      at={steps.indexOf(step)}
      guarded={false}
      busy={test.busy || rekey.busy}
      onLeave={onClose}
    >
      {(stop) => (
        <>
          {step === "explain" && <Explain onStop={stop} onNext={() => setStep("secret")} />}
          {step === "secret" && (
            <>
              <StepHeading>{t("slots.secret.heading")}</StepHeading>
              <p className={css.dim}>{t("slots.rekey.firstSecret")}</p>
              <SecretForm
                slots={before}
                action={t("slots.wizard.next")}
                command={test}
                onCancel={() => setStep("explain")}
                cancel={t("slots.wizard.back")}
                onPresent={(secret) => void begin(secret)}
              />
            </>
          )}
          {step === "keep" && (
            <RekeyKeep
              slots={before}
              kept={kept}
              onKept={setKept}
              onStop={stop}
              onNext={() => setStep("go")}
            />
          )}
          {step === "go" && (
            <RekeyGo
              slots={before}
              kept={kept}
              removeBackups={removeBackups}
              onRemoveBackups={setRemoveBackups}
              rekey={rekey}
              onBack={() => setStep("keep")}
              onGo={() => void go()}
            />
          )}
          {step === "done" && result && <RekeyResult result={result} onClose={onClose} onBackUp={onBackUp} />}
        </>
      )}
    </Wizard>
  );
}

function Explain({ onStop, onNext }: { readonly onStop: () => void; readonly onNext: () => void }) {
  const { t } = useText();
  return (
    <>
      <StepHeading>{t("slots.rekey.explain.when")}</StepHeading>
      <ul className={css.reasons}>
        {(["why", "not", "does"] as const).map((each) => (
          <li key={each}>{t(`slots.rekey.explain.${each}`)}</li>
        ))}
      </ul>
      <div className={css.actions}>
        <Button onPress={onStop}>{t("general.cancel")}</Button>
        <Button tone="primary" onPress={onNext}>
          {t("slots.wizard.next")}
        </Button>
      </div>
    </>
  );
}
