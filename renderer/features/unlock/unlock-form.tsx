import { useEffect, useRef, useState } from "react";
import { usePickPaths } from "../../client/pick-paths.ts";
import { useSettings } from "../../client/settings.tsx";
import { useCommand } from "../../client/use-command.ts";
import { useVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { focusFirstRefused } from "./focus-refused.ts";
import { rememberedOperator, rememberOperator } from "./operator-memory.ts";
import { recentWith } from "./recent-vaults.ts";
import css from "./unlock.module.css";
import { VaultChoice } from "./vault-choice.tsx";

/** Which vault, the passphrase, and who writes in the log. */
export function UnlockForm({
  recent,
  onCreate,
}: {
  readonly recent: readonly string[];
  readonly onCreate: () => void;
}) {
  const { t } = useText();
  const pick = usePickPaths();
  const { change } = useSettings();
  const { opened } = useVault();
  const open = useCommand("vault", "open");
  const [path, setPath] = useState(recent[0]);
  const [passphrase, setPassphrase] = useState("");
  const [operator, setOperator] = useState(rememberedOperator);
  const [tried, setTried] = useState(false);
  const complete = path !== undefined && passphrase !== "" && operator.trim() !== "";
  const passphraseField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open.failure?.kind !== "vault.wrong-secret") return;
    setPassphrase("");
    passphraseField.current?.focus();
  }, [open.failure]);

  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ what: "vault", title: t("vault.chooseVaultTitle") });
    if (chosen === undefined) return;
    setPath(chosen);
    open.clear();
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!complete) return focusFirstRefused();
    const result = await open.run({
      path,
      secret: { type: "passphrase", passphrase },
      operator: operator.trim(),
    });
    if (!result.ok) return;
    setPassphrase("");
    rememberOperator(operator.trim());
    void change({ recentVaults: recentWith(recent, result.value.path) });
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
        <h1 className={css.title}>{t("vault.unlockTitle")}</h1>
        <p className={css.note}>{t("vault.unlockNote")}</p>
      </div>
      <VaultChoice
        recent={recent}
        chosen={path}
        onChoose={(chosen) => {
          setPath(chosen);
          open.clear();
        }}
        onBrowse={() => void choose()}
        disabled={open.busy}
      />
      <PassphraseField
        key={path}
        label={t("vault.passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        disabled={open.busy}
        error={tried && passphrase === "" && !open.failure ? t("vault.passphraseMissing") : undefined}
        autoFocus={path !== undefined}
        inputRef={passphraseField}
      />
      <TextField
        label={t("vault.operator")}
        hint={t("vault.operatorHint")}
        value={operator}
        onChange={setOperator}
        maxLength={200}
        disabled={open.busy}
        error={tried && operator.trim() === "" ? t("vault.operatorMissing") : undefined}
      />
      {open.failure && <Problem failure={open.failure} />}
      <div className={css.actions}>
        <Button
          tone="primary"
          size="lg"
          type="submit"
          busy={open.busy}
          disabled={path === undefined}
          keys="Enter"
        >
          {t(open.busy ? "vault.unlocking" : "vault.unlock")}
        </Button>
        <Button tone="quiet" onPress={onCreate} disabled={open.busy}>
          {t("vault.createInstead")}
        </Button>
      </div>
      <p className={css.note} role="status">
        {open.busy ? t("vault.unlockingNote") : ""}
      </p>
    </form>
  );
}
