import { useRef, useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { useText } from "../../../ui/text.ts";
import { focusRefused } from "../slots/focus-refused.ts";
import css from "../vault.module.css";
import { StepHeading } from "./wizard.tsx";

interface WordsTypeBackProps {
  readonly drawn: ValueOf<"slots", "prepareWords">;
  readonly onStop: () => void;
  readonly onLook: () => void;
  /** The words do not wait any more: they have to be drawn anew. */
  readonly onGone: () => void;
  readonly onMade: (slot: SlotSummary) => void;
}

/** The words that were asked for, read from the paper; those that are wrong are marked. */
export function WordsTypeBack({ drawn, onStop, onLook, onGone, onMade }: WordsTypeBackProps) {
  const { t } = useText();
  const confirm = useCommand("slots", "confirmWords");
  const [typed, setTyped] = useState<readonly string[]>(drawn.ask.map(() => ""));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wrong = confirm.failure?.kind === "slots.typed-back-wrong" ? confirm.failure.positions : [];
  const missing = typed.some((word) => word.trim() === "");
  const submit = async (): Promise<void> => {
    setTried(true);
    if (missing) return focusRefused(form.current);
    const answer = await confirm.run({ pending: drawn.pending, answers: [...typed] });
    if (answer.ok) onMade(answer.value);
    else focusRefused(form.current);
  };
  return (
    <form
      ref={form}
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <StepHeading>{t("slots.words.typeBack.heading")}</StepHeading>
      <p className={css.dim}>{t("slots.words.typeBack.why")}</p>
      <div className={css.asked}>
        {drawn.ask.map((position, index) => (
          <TextField
            key={position}
            label={t("slots.words.typeBack.word", { position })}
            value={typed[index] ?? ""}
            onChange={(word) => setTyped(typed.map((each, at) => (at === index ? word : each)))}
            maxLength={40}
            mono
            autoFocus={index === 0}
            disabled={confirm.busy}
            error={
              wrong.includes(position)
                ? t("slots.words.typeBack.wrong", { position })
                : tried && (typed[index] ?? "").trim() === ""
                  ? t("slots.words.typeBack.missing")
                  : undefined
            }
          />
        ))}
      </div>
      {confirm.failure && (
        <Problem
          failure={confirm.failure}
          {...(confirm.failure.kind === "slots.pending-gone" && {
            actions: (
              <Button size="sm" onPress={onGone}>
                {t("slots.wizard.gone")}
              </Button>
            ),
          })}
        />
      )}
      <div className={css.actions}>
        <Button onPress={onStop} disabled={confirm.busy}>
          {t("general.cancel")}
        </Button>
        <Button onPress={onLook} disabled={confirm.busy}>
          {t("slots.words.typeBack.look")}
        </Button>
        <Button tone="primary" type="submit" busy={confirm.busy}>
          {t("slots.words.typeBack.action")}
        </Button>
      </div>
    </form>
  );
}
