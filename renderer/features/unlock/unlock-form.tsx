import { useRef, useState } from "react";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { usePickPaths } from "../../client/pick-paths.ts";
import { useSettings } from "../../client/settings.tsx";
import { useCall } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";
import { useVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SecretFields } from "../../ui/secret/secret-fields.tsx";
import { useSecretEntry } from "../../ui/secret/use-secret-entry.ts";
import { useText } from "../../ui/text.ts";
import { focusFirstRefused } from "./focus-refused.ts";
import { recentWith } from "./recent-vaults.ts";
import css from "./unlock.module.css";
import { VaultChoice } from "./vault-choice.tsx";

interface UnlockFormProps {
  readonly recent: readonly string[];
  readonly onCreate: () => void;
  /** A vault seems to be damaged; secret: what was typed, if it was complete. */
  readonly onExamine: (path: string, secret: SecretInput | null) => void;
}

/** Which vault, one of its secrets, and who writes in the log. */
export function UnlockForm({ recent, onCreate, onExamine }: UnlockFormProps) {
  const { t } = useText();
  const pick = usePickPaths();
  const { settings, change } = useSettings();
  const { opened } = useVault();
  const open = useCommand("vault", "open");
  const [path, setPath] = useState(recent[0]);
  const seen = useCall("vault", "inspect", path === undefined ? null : { path });
  const slots = seen.value?.slots;
  const entry = useSecretEntry(slots);
  const [operator, setOperator] = useState(settings.operator);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const choosePath = (chosen: string): void => {
    setPath(chosen);
    open.clear();
  };
  const browse = async (): Promise<void> => {
    const [chosen] = await pick({ what: "vault", title: t("vault.chooseVaultTitle") });
    if (chosen !== undefined) choosePath(chosen);
  };
  const submit = async (takeOver = false): Promise<void> => {
    setTried(true);
    const { secret } = entry;
    if (path === undefined || secret === null || operator.trim() === "") {
      open.clear();
      return focusFirstRefused();
    }
    entry.takeSheet();
    const result = await open.run({
      path,
      secret,
      operator: operator.trim(),
      ...(takeOver && { takeOver: true }),
    });
    if (!result.ok) return;
    entry.clear();
    void change({ operator: operator.trim(), recentVaults: recentWith(recent, result.value.path) });
    opened(result.value);
  };

  return (
    <form
      ref={form}
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
        onChoose={choosePath}
        onBrowse={() => void browse()}
        disabled={open.busy}
      />
      <SecretFields
        key={path}
        entry={entry}
        slots={slots}
        failure={open.failure}
        tried={tried}
        disabled={open.busy}
        onEnter={() => form.current?.requestSubmit()}
        onEdit={open.clear}
        autoFocus={path !== undefined}
      />
      {seen.failure && !open.failure && <p className={css.note}>{t("vault.way.unseen")}</p>}
      <TextField
        label={t("vault.operator")}
        hint={t("vault.operatorHint")}
        value={operator}
        onChange={setOperator}
        maxLength={200}
        disabled={open.busy}
        error={tried && operator.trim() === "" ? t("vault.operatorMissing") : undefined}
      />
      <div className={css.end}>
        {open.failure && (
          <Problem
            failure={open.failure}
            actions={
              open.failure.kind === "vault.open-elsewhere" ? (
                <Button size="sm" tone="danger" onPress={() => void submit(true)}>
                  {t("vault.takeOver")}
                </Button>
              ) : isDamage(open.failure.kind) && path !== undefined ? (
                <Button size="sm" onPress={() => onExamine(path, entry.secret)}>
                  {t("vault.examine.offer")}
                </Button>
              ) : undefined
            }
          />
        )}
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
          <p className={css.note} role="status">
            {open.busy ? t("vault.unlockingNote") : ""}
          </p>
        </div>
      </div>
    </form>
  );
}

/** What an examination can say more about. */
const isDamage = (kind: string): boolean => kind === "store.damaged" || kind === "vault.slots-damaged";
