import { IconAlertTriangle } from "@tabler/icons-react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useNotify } from "../../../ui/notices.tsx";
import { useText } from "../../../ui/text.ts";
import { slotName } from "../slot-words.ts";
import css from "../vault.module.css";
import { ProofHeading } from "./passphrase-dialogs.tsx";
import { SecretForm } from "./secret-form.tsx";

interface RemoveDialogProps {
  readonly slot: SlotSummary;
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
}

/** Says what removing a slot does and what it does not do; the last one stays. */
export function RemoveDialog({ slot, slots, onClose }: RemoveDialogProps) {
  const { t } = useText();
  const notify = useNotify();
  const revoke = useCommand("slots", "revoke");
  const name = slotName(t, slot);
  const last = slots.length === 1;
  return (
    <Dialog
      opened
      onClose={revoke.busy ? () => {} : onClose}
      title={t("slots.remove.title", { slot: name })}
      {...(last && { actions: <Button onPress={onClose}>{t("general.close")}</Button> })}
    >
      {last ? (
        <>
          <p>{t("slots.remove.last")}</p>
          <p>{t("slots.remove.lastTodo")}</p>
        </>
      ) : (
        <SecretForm
          slots={slots}
          action={t("slots.remove.action")}
          tone="danger"
          command={revoke}
          onCancel={onClose}
          onPresent={(secret) =>
            void revoke.run({ secret, slot: slot.id }).then((answer) => {
              if (!answer.ok) return;
              notify({ text: t("slots.remove.done", { slot: name }), tone: "good" });
              onClose();
            })
          }
        >
          <p>{t("slots.remove.does")}</p>
          {slot.type === "shares" && <p>{t("slots.remove.doesSheets")}</p>}
          {slot.type === "words" && <p>{t("slots.remove.doesWords")}</p>}
          <p className={css.warning}>
            <IconAlertTriangle size="1.25rem" aria-hidden />
            <span>{t("slots.remove.copies")}</span>
          </p>
          <ProofHeading />
        </SecretForm>
      )}
    </Dialog>
  );
}
