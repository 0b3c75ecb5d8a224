import { IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { displayTime } from "#shared/kernel/time.ts";
import { usePickPaths } from "../../client/pick-paths.ts";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Section } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./unlock.module.css";
import { vaultName, vaultPlace } from "./vault-name.ts";

interface RestoreFormProps {
  /** The newest whole backup; null when there is none. */
  readonly backup: string | null;
  /** The damaged vault. */
  readonly path: string;
  readonly onOpen: (path: string) => void;
}

/** Copies a backup into a new folder; the damaged vault stays as it is. */
export function RestoreForm({ backup: found, path, onOpen }: RestoreFormProps) {
  const { t } = useText();
  const pick = usePickPaths();
  const restore = useCommand("doctor", "restore");
  const [backup, setBackup] = useState(found);
  const [parent, setParent] = useState(vaultPlace(path));
  const [name, setName] = useState(t("vault.examine.restoredName", { name: vaultName(path) }));
  const [done, setDone] = useState<{ readonly path: string; readonly madeAt: string }>();
  const complete = parent.trim() !== "" && name.trim() !== "";

  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ what: "folder", title: t("vault.chooseFolderTitle") });
    if (chosen !== undefined) setParent(chosen);
  };
  const chooseBackup = async (): Promise<void> => {
    const [chosen] = await pick({ what: "vault", title: t("vault.chooseVaultTitle") });
    if (chosen !== undefined) setBackup(chosen);
  };
  const run = async (): Promise<void> => {
    if (backup === null || !complete) return;
    const result = await restore.run({ backup, parent: parent.trim(), name: name.trim() });
    if (result.ok) setDone(result.value);
  };

  return (
    <Section title={t("vault.examine.restoreTitle")}>
      {done ? (
        <div className={css.form} role="status">
          <p>{t("vault.examine.restored", { madeAt: displayTime(done.madeAt), path: done.path })}</p>
          <div>
            <Button tone="primary" onPress={() => onOpen(done.path)} autoFocus>
              {t("vault.examine.open")}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <p className={css.note}>{t("vault.examine.restoreNote")}</p>
          <div className={css.row}>
            <p className={css.backup}>
              {backup === null ? t("vault.examine.noBackup") : t("vault.examine.backup", { path: backup })}
            </p>
            <Button size="sm" onPress={() => void chooseBackup()} disabled={restore.busy}>
              {t("vault.examine.chooseBackup")}
            </Button>
          </div>
          <div className={css.row}>
            <div className={css.grow}>
              <TextField
                label={t("vault.folder")}
                value={parent}
                onChange={setParent}
                disabled={restore.busy}
                error={parent.trim() === "" ? t("vault.folderMissing") : undefined}
                mono
              />
            </div>
            <div className={css.besideField}>
              <Button
                icon={<IconFolderOpen size="1rem" />}
                onPress={() => void choose()}
                disabled={restore.busy}
              >
                {t("vault.chooseFolder")}
              </Button>
            </div>
          </div>
          <TextField
            label={t("vault.name")}
            hint={t("vault.nameHint", { folder: `${name.trim() || t("vault.name")}.blackstart` })}
            value={name}
            onChange={setName}
            disabled={restore.busy}
            error={name.trim() === "" ? t("vault.nameMissing") : undefined}
            maxLength={80}
          />
          {restore.failure && <Problem failure={restore.failure} />}
          <div>
            <Button tone="primary" type="submit" busy={restore.busy} disabled={!complete || backup === null}>
              {t(restore.busy ? "vault.examine.restoring" : "vault.examine.restore")}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
