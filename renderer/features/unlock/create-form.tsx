import { IconAlertTriangle, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { usePickPaths } from "../../client/pick-paths.ts";
import { useSettings } from "../../client/settings.tsx";
import { useCommand } from "../../client/use-command.ts";
import { useVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { minLength } from "../../ui/strength.ts";
import { StrengthMeter } from "../../ui/strength-meter.tsx";
import { useText } from "../../ui/text.ts";
import { focusFirstRefused } from "./focus-refused.ts";
import { recentWith } from "./recent-vaults.ts";
import css from "./unlock.module.css";

/** A new vault: where, its name, a passphrase typed twice, and who writes in the log. */
export function CreateForm({ onUnlock }: { readonly onUnlock: () => void }) {
  const { t } = useText();
  const pick = usePickPaths();
  const { settings, change } = useSettings();
  const { opened } = useVault();
  const create = useCommand("vault", "create");
  const [folder, setFolder] = useState("");
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [operator, setOperator] = useState(settings.operator);
  const [tried, setTried] = useState(false);

  const errors = {
    folder: folder === "" ? t("vault.folderMissing") : undefined,
    name: name.trim() === "" ? t("vault.nameMissing") : undefined,
    passphrase: [...passphrase].length < minLength ? t("vault.tooShort") : undefined,
    again: passphrase === again ? undefined : t("vault.notEqual"),
    operator: operator.trim() === "" ? t("vault.operatorMissing") : undefined,
  };
  const shown = (field: keyof typeof errors): string | undefined => (tried ? errors[field] : undefined);
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({
      what: "folder",
      title: t("vault.chooseFolderTitle"),
      action: t("vault.createHere"),
    });
    if (chosen !== undefined) setFolder(chosen);
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.values(errors).some((error) => error !== undefined)) return focusFirstRefused();
    const result = await create.run({ folder, name: name.trim(), passphrase, operator: operator.trim() });
    if (!result.ok) return;
    setPassphrase("");
    setAgain("");
    void change({
      operator: operator.trim(),
      recentVaults: recentWith(settings.recentVaults, result.value.path),
    });
    opened(result.value);
  };

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <h1 className={css.title}>{t("vault.createTitle")}</h1>
        <p className={css.note}>{t("vault.createNote")}</p>
      </div>
      <div className={css.row}>
        <div className={css.grow}>
          <TextField
            label={t("vault.folder")}
            value={folder}
            onChange={setFolder}
            error={shown("folder")}
            disabled={create.busy}
            mono
          />
        </div>
        <div className={css.besideField}>
          <Button icon={<IconFolderOpen size="1rem" />} onPress={() => void choose()} disabled={create.busy}>
            {t("vault.chooseFolder")}
          </Button>
        </div>
      </div>
      <div className={css.pair}>
        <TextField
          label={t("vault.name")}
          hint={t("vault.nameHint", { folder: `${name.trim() || t("vault.name")}.blackstart` })}
          value={name}
          onChange={setName}
          error={shown("name")}
          maxLength={80}
          disabled={create.busy}
        />
        <TextField
          label={t("vault.operator")}
          hint={t("vault.operatorHint")}
          value={operator}
          onChange={setOperator}
          error={shown("operator")}
          maxLength={200}
          disabled={create.busy}
        />
      </div>
      <div className={css.pair}>
        <PassphraseField
          label={t("vault.passphrase")}
          value={passphrase}
          onChange={setPassphrase}
          error={shown("passphrase")}
          disabled={create.busy}
        />
        <PassphraseField
          label={t("vault.passphraseAgain")}
          value={again}
          onChange={setAgain}
          error={shown("again")}
          disabled={create.busy}
        />
      </div>
      <StrengthMeter passphrase={passphrase} />
      <div className={css.warning}>
        <IconAlertTriangle size="1.25rem" aria-hidden />
        <div>
          <p>
            <strong>{t("vault.noRecovery")}</strong>
          </p>
          <p>{t("vault.noRecoveryTodo")}</p>
        </div>
      </div>
      <div className={css.end}>
        {create.failure && <Problem failure={create.failure} />}
        <div className={css.actions}>
          <Button tone="primary" size="lg" type="submit" busy={create.busy} keys="Enter">
            {t(create.busy ? "vault.creating" : "vault.create")}
          </Button>
          <Button tone="quiet" onPress={onUnlock} disabled={create.busy}>
            {t("vault.unlockInstead")}
          </Button>
          <p className={css.note} role="status">
            {create.busy ? t("vault.creatingNote") : ""}
          </p>
        </div>
      </div>
    </form>
  );
}
