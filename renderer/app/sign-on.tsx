import { useState } from "react";
import { useSettings } from "../client/settings.tsx";
import { useCommand } from "../client/use-command.ts";
import { useOpenVault, useVault } from "../client/vault.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { Problem } from "../ui/problem.tsx";
import { useText } from "../ui/text.ts";
import css from "./sign-on.module.css";

interface SignOnProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Another person takes over the keyboard: from now on entries carry their name. */
export const SignOn = ({ opened, onClose }: SignOnProps) =>
  opened ? <SignOnDialog onClose={onClose} /> : null;

function SignOnDialog({ onClose }: Pick<SignOnProps, "onClose">) {
  const { t } = useText();
  const { operator } = useOpenVault();
  const { opened } = useVault();
  const { change } = useSettings();
  const signOn = useCommand("vault", "signOn");
  const [name, setName] = useState(operator);
  const submit = async (): Promise<void> => {
    const result = await signOn.run({ operator: name.trim() });
    if (!result.ok) return;
    opened(result.value);
    void change({ operator: name.trim() });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("shell.signOn.title")} size="sm">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t("shell.signOn.body")}</p>
        <TextField label={t("shell.signOn.name")} value={name} onChange={setName} maxLength={200} autoFocus />
        {signOn.failure && <Problem failure={signOn.failure} />}
        <div className={css.act}>
          <Button tone="primary" type="submit" busy={signOn.busy} disabled={name.trim() === ""} keys="Enter">
            {t("shell.signOn.action")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
