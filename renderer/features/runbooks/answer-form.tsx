import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { StepResult } from "#shared/domain/journal/kinds.ts";
import { shortText } from "#shared/domain/runbooks/plain-text.ts";
import type { ItemPosition } from "#shared/domain/runbooks/run.ts";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/text.ts";
import { HoldForm } from "./hold-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import css from "./run.module.css";
import type { RunInHand } from "./use-run.ts";

interface AnswerFormProps {
  readonly inHand: RunInHand;
  readonly at: ItemPosition;
  readonly onAnswered: () => void;
  /** In the large view the buttons share the width. */
  readonly large?: boolean;
}

type Reasoned = Exclude<StepResult, "done">;

/** The ways to answer an item: one key each. Everything but "done" asks why, because the next shift has to know. */
export function AnswerForm({ inHand, at, onAnswered, large }: AnswerFormProps) {
  const [reasonFor, setReasonFor] = useState<Reasoned | null>(null);
  const { item } = at;
  const send = async (answer: Omit<Parameters<RunInHand["answer"]>[0], "step">): Promise<void> => {
    if (await inHand.answer({ step: item.id, ...answer })) onAnswered();
  };
  if (reasonFor !== null)
    return (
      <ReasonForm
        result={reasonFor}
        staysHere={item.kind === "verify" || item.kind === "hold"}
        busy={inHand.busy}
        onSend={(reason) => send({ result: reasonFor, reason })}
        onLeave={() => setReasonFor(null)}
      />
    );
  const choices = {
    at,
    busy: inHand.busy,
    size: large ? ("lg" as const) : ("md" as const),
    send,
    ask: setReasonFor,
  };
  return (
    <div className={css.answerButtons} data-large={large || undefined}>
      {at.offBranch !== null && <OffBranchChoices {...choices} />}
      {item.kind === "step" && <StepChoices {...choices} />}
      {item.kind === "decision" && <BranchChoices {...choices} />}
      {item.kind === "verify" && <GateChoices {...choices} />}
      {item.kind === "hold" && (
        <HoldForm
          people={item.people}
          busy={inHand.busy}
          onConfirm={(confirmedBy) => send({ result: "done", reason: "", confirmedBy: [...confirmedBy] })}
        />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly at: ItemPosition;
  readonly busy: boolean;
  readonly size: "md" | "lg";
  readonly send: (answer: { result: StepResult; reason: string; choice?: string }) => Promise<void>;
  readonly ask: (result: Reasoned) => void;
}

function StepChoices({ at, busy, size, send, ask }: ChoicesProps) {
  const { t } = useText();
  const others = [
    ["failed", "failed"],
    ["deferred", "deferred"],
    ["skipped", "skipped"],
    ["needs-part", "part"],
  ] as const;
  return (
    <>
      <Button
        tone={at.offBranch === null ? "primary" : "plain"}
        size={size}
        keys={t("runbooks.run.keys.done")}
        busy={busy}
        icon={<IconCheck size="1rem" aria-hidden />}
        onPress={() => void send({ result: "done", reason: "" })}
      >
        {t("runbooks.run.done")}
      </Button>
      {others.map(([result, key]) => (
        <Button
          key={result}
          size={size}
          keys={t(`runbooks.run.keys.${key}`)}
          disabled={busy}
          onPress={() => ask(result)}
        >
          {t(`runbooks.run.${result}`)}
        </Button>
      ))}
    </>
  );
}

/** The item is where a branch leads that was not chosen: passing over it needs no reason. */
function OffBranchChoices({ at: { offBranch }, busy, size, send }: ChoicesProps) {
  const { t } = useText();
  if (offBranch === null) return null;
  return (
    <div className={css.offBranch}>
      <p>
        {t("runbooks.run.offBranch", {
          decision: offBranch.decision.titleText,
          chosen: offBranch.chosen.labelText,
          other: offBranch.other.labelText,
        })}
      </p>
      <Button
        tone="primary"
        size={size}
        keys="Enter"
        busy={busy}
        onPress={() => void send({ result: "skipped", reason: "" })}
      >
        {t("runbooks.run.passOver")}
      </Button>
    </div>
  );
}

function BranchChoices({ at: { item }, busy, size, send }: ChoicesProps) {
  const { t } = useText();
  if (item.kind !== "decision") return null;
  return (
    <fieldset className={css.branches}>
      <legend>{t("runbooks.run.decide")}</legend>
      {item.branches.map((branch, index) => (
        <Button
          key={branch.target}
          size={size}
          busy={busy}
          {...(index < 9 && { keys: String(index + 1) })}
          onPress={() => void send({ result: "done", reason: "", choice: branch.target })}
        >
          {shortText(branch.label)}
        </Button>
      ))}
    </fieldset>
  );
}

function GateChoices({ at: { answers }, busy, size, send, ask }: ChoicesProps) {
  const { t } = useText();
  return (
    <>
      {answers.length > 0 && (
        <p className={css.gateNote}>
          {t("runbooks.run.gateFailed", { count: answers.length })} {t("runbooks.run.gateClosed")}
        </p>
      )}
      <Button
        tone="primary"
        size={size}
        keys={t("runbooks.run.keys.done")}
        busy={busy}
        icon={<IconCheck size="1rem" aria-hidden />}
        onPress={() => void send({ result: "done", reason: "" })}
      >
        {t("runbooks.run.holds")}
      </Button>
      <Button size={size} keys={t("runbooks.run.keys.failed")} disabled={busy} onPress={() => ask("failed")}>
        {t("runbooks.run.doesNotHold")}
      </Button>
    </>
  );
}
