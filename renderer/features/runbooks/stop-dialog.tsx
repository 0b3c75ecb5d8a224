import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextBox } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import type { RunInHand } from "./use-run.ts";

interface StopDialogProps {
  readonly inHand: RunInHand;
  readonly onClose: () => void;
}

/** Stops a run before its end; says what that means and asks why. */
export function StopDialog({ inHand, onClose }: StopDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const stop = async (): Promise<void> => {
    setTried(true);
    if (!missing && (await inHand.stop(reason.trim()))) onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("runbooks.run.stopTitle")}
      actions={
        <Button tone="danger" keys="Mod+Enter" busy={inHand.busy} onPress={() => void stop()}>
          {t("runbooks.run.stop")}
        </Button>
      }
    >
      <p>{t("runbooks.run.stopBody")}</p>
      <TextBox
        label={t("runbooks.run.stopReason")}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t("runbooks.run.reason.missing") : undefined}
        maxLength={2000}
        required
        autoFocus
      />
      {inHand.refused && <Problem failure={inHand.refused} />}
    </Dialog>
  );
}
