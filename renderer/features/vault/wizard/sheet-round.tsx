import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { useText } from "../../../ui/text.ts";
import { OneSheet } from "./one-sheet.tsx";

interface SheetRoundProps {
  readonly drawn: ValueOf<"slots", "prepareShares">;
  readonly onStop: () => void;
  readonly onGone: () => void;
  readonly onMade: (slot: SlotSummary) => void;
}

/** One holder after the other at the screen: nobody sees the sheet of another. Then all answers go to the core at once. */
export function SheetRound({ drawn, onStop, onGone, onMade }: SheetRoundProps) {
  const { t } = useText();
  const confirm = useCommand("slots", "confirmShares");
  const [answers, setAnswers] = useState<readonly (string | null)[]>(drawn.sheets.map(() => null));
  const at = answers.indexOf(null);
  const sheet = drawn.sheets[at];
  const again = confirm.failure?.kind === "slots.typed-back-wrong";

  const take = async (answer: string): Promise<void> => {
    const all = answers.map((each, index) => (index === at ? answer : each));
    setAnswers(all);
    if (all.includes(null)) return;
    const result = await confirm.run({ pending: drawn.pending, answers: all.map((each) => each ?? "") });
    if (result.ok) return onMade(result.value);
    const { failure } = result;
    if (failure.kind === "slots.typed-back-wrong")
      setAnswers(all.map((each, index) => (failure.positions.includes(index + 1) ? null : each)));
  };
  return (
    <>
      {confirm.failure && (
        <Problem
          failure={confirm.failure}
          {...(confirm.failure.kind === "slots.pending-gone"
            ? {
                actions: (
                  <Button size="sm" onPress={onGone}>
                    {t("slots.wizard.gone")}
                  </Button>
                ),
              }
            : !again && {
                onRetry: () => void take(answers.at(-1) ?? ""),
              })}
        />
      )}
      {confirm.busy && <p role="status">{t("slots.secret.checking")}</p>}
      {sheet !== undefined && (
        <OneSheet
          key={sheet.number}
          pending={drawn.pending}
          sheet={sheet}
          count={drawn.sheets.length}
          again={again}
          last={answers.filter((each) => each === null).length === 1}
          onStop={onStop}
          onTypedBack={(answer) => void take(answer)}
        />
      )}
    </>
  );
}
