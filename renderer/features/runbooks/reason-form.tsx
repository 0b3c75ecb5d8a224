import { useState } from "react";
import type { StepResult } from "#shared/domain/journal/kinds.ts";
import { Button } from "../../ui/button.tsx";
import { TextBox } from "../../ui/fields.tsx";
import { useText } from "../../ui/text.ts";
import css from "./run.module.css";

interface ReasonFormProps {
  readonly result: Exclude<StepResult, "done">;
  /** A gate that does not hold: the run stays where it is. */
  readonly staysHere: boolean;
  readonly busy: boolean;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Why a step was not simply done. */
export function ReasonForm({ result, staysHere, busy, onSend, onLeave }: ReasonFormProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const send = (): void => {
    setTried(true);
    if (!missing) void onSend(reason.trim());
  };
  return (
    <div className={css.reason}>
      <TextBox
        label={t(`runbooks.run.reason.${result}`)}
        hint={t("runbooks.run.reason.hint")}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t("runbooks.run.reason.missing") : undefined}
        maxLength={2000}
        required
        autoFocus
        onKeyDown={(event) => {
          // Before anything around it hears Esc: only this form is left.
          if (event.key !== "Escape") return;
          event.preventDefault();
          onLeave();
        }}
      />
      <div className={css.buttons}>
        <Button tone="primary" keys="Mod+Enter" busy={busy} onPress={send}>
          {t(staysHere ? "runbooks.run.reason.stay" : "runbooks.run.reason.action")}
        </Button>
        <Button keys="Escape" onPress={onLeave}>
          {t("general.back")}
        </Button>
      </div>
    </div>
  );
}
