import { useState } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextBox } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StateMark } from "../../ui/system-state.tsx";
import { useText } from "../../ui/text.ts";

interface ChangeDialogProps {
  readonly system: string;
  readonly to: SystemState;
  readonly busy: boolean;
  readonly failure: AnyFailure | undefined;
  readonly onWrite: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks why a system is deferred or given up; for the other states it shows why the change was not written. */
export function ChangeDialog({ system, to, busy, failure, onWrite, onClose }: ChangeDialogProps) {
  const { t } = useText();
  const asksReason = to === "deferred" || to === "given-up";
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = asksReason && reason.trim() === "";

  const write = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    await onWrite(reason.trim());
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(asksReason ? `incidents.change.title.${to}` : "incidents.change.title.failed", { system })}
      actions={
        <Button tone="primary" keys="Mod+Enter" busy={busy} onPress={() => void write()}>
          {t(asksReason ? `incidents.change.action.${to}` : "general.retry")}
        </Button>
      }
    >
      <p>
        {system} → <StateMark state={to} />
      </p>
      {asksReason && (
        <>
          <p>{t(`incidents.change.meaning.${to}`)}</p>
          <TextBox
            label={t("incidents.change.reason")}
            hint={t("incidents.change.reasonHint")}
            value={reason}
            onChange={setReason}
            error={tried && missing ? t("incidents.change.reasonMissing") : undefined}
            maxLength={2000}
            required
            autoFocus
          />
        </>
      )}
      {failure && <Problem failure={failure} />}
    </Dialog>
  );
}
