import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { useNotify } from "../../../ui/notices.tsx";
import { SectionHeading } from "../../../ui/panel.tsx";
import { useText } from "../../../ui/text.ts";
import { slotName } from "../slot-words.ts";
import css from "../vault.module.css";
import { FreshFields, LabelField } from "./fresh-fields.tsx";
import { useFreshPassphrase } from "./fresh-passphrase.ts";
import { SecretForm } from "./secret-form.tsx";

interface DialogProps {
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
}

/** Another passphrase for this vault. */
export function AddPassphraseDialog({ slots, onClose }: DialogProps) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand("slots", "addPassphrase");
  const fresh = useFreshPassphrase();
  const [label, setLabel] = useState("");
  const [tried, setTried] = useState(false);
  return (
    <Dialog opened onClose={add.busy ? () => {} : onClose} title={t("slots.addPassphrase.title")}>
      <p className={css.dim}>{t("slots.addPassphrase.why")}</p>
      <SecretForm
        slots={slots}
        action={t("slots.addPassphrase.action")}
        command={add}
        onCancel={onClose}
        complete={fresh.complete}
        onTry={() => setTried(true)}
        onPresent={(secret) =>
          void add.run({ secret, passphrase: fresh.passphrase, label: label.trim() }).then((answer) => {
            if (!answer.ok) return;
            notify({ text: t("slots.addPassphrase.done"), tone: "good" });
            onClose();
          })
        }
      >
        <LabelField value={label} onChange={setLabel} disabled={add.busy} autoFocus />
        <FreshFields fresh={fresh} tried={tried} disabled={add.busy} />
        <ProofHeading />
      </SecretForm>
    </Dialog>
  );
}

/** A new passphrase in the place of an old one. */
export function ChangePassphraseDialog({
  slot,
  slots,
  onClose,
}: DialogProps & { readonly slot: SlotSummary }) {
  const { t } = useText();
  const notify = useNotify();
  const change = useCommand("slots", "changePassphrase");
  const fresh = useFreshPassphrase();
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      opened
      onClose={change.busy ? () => {} : onClose}
      title={t("slots.changePassphrase.title", { slot: slotName(t, slot) })}
    >
      <p className={css.dim}>{t("slots.changePassphrase.why")}</p>
      <SecretForm
        slots={slots}
        action={t("slots.changePassphrase.action")}
        command={change}
        onCancel={onClose}
        complete={fresh.complete}
        onTry={() => setTried(true)}
        onPresent={(secret) =>
          void change.run({ secret, slot: slot.id, passphrase: fresh.passphrase }).then((answer) => {
            if (!answer.ok) return;
            notify({ text: t("slots.changePassphrase.done"), tone: "good" });
            onClose();
          })
        }
      >
        <FreshFields fresh={fresh} tried={tried} disabled={change.busy} autoFocus />
        <ProofHeading />
      </SecretForm>
    </Dialog>
  );
}

/** Says why a secret is asked for, above its fields. */
export function ProofHeading() {
  const { t } = useText();
  return (
    <div className={css.proof}>
      <SectionHeading title={t("slots.secret.heading")} level={3} />
      <p className={css.dim}>{t("slots.secret.why")}</p>
    </div>
  );
}
