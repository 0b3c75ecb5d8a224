import { IconCheck, IconFolder } from "@tabler/icons-react";
import { useState } from "react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { usePickPaths } from "../../../client/pick-paths.ts";
import { useCommand } from "../../../client/use-command.ts";
import { useOpenVault } from "../../../client/vault.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { ProgressBar } from "../../../ui/progress.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";

/** Makes a vault of its own from a backup, in a folder that the person chooses; nothing there is replaced. */
export function RestoreForm({ backup }: { readonly backup: Backup }) {
  const { t } = useText();
  const pick = usePickPaths();
  const vault = useOpenVault();
  const restore = useCommand("doctor", "restore");
  const [parent, setParent] = useState<string | null>(null);
  const [name, setName] = useState(() =>
    t("backups.restore.defaultName", { vault: vault.name, day: backup.madeAt.slice(0, 10) }),
  );
  const [nameless, setNameless] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);

  const choose = async (): Promise<string | undefined> => {
    const [chosen] = await pick({ what: "folder", title: t("backups.restore.pick") });
    if (chosen !== undefined) setParent(chosen);
    return chosen;
  };
  const start = async (): Promise<void> => {
    setRestored(null);
    setNameless(name.trim() === "");
    if (name.trim() === "") return;
    const to = parent ?? (await choose());
    if (to === undefined) return;
    const answer = await restore.run({ backup: backup.path, parent: to, name: name.trim() });
    if (answer.ok) setRestored(answer.value.path);
  };
  return (
    <form
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p className={css.dim}>{t("backups.restore.why")}</p>
      <TextField
        label={t("backups.restore.name")}
        value={name}
        onChange={setName}
        maxLength={80}
        disabled={restore.busy}
        error={nameless ? t("backups.restore.nameMissing") : undefined}
      />
      <div className={css.folder}>
        <span className={css.folderLabel}>{t("backups.restore.folder")}</span>
        <div className={css.folderLine}>
          <span className={css.path} data-empty={parent === null || undefined}>
            {parent ?? t("backups.restore.noFolder")}
          </span>
          <Button
            icon={<IconFolder size="1rem" aria-hidden />}
            onPress={() => void choose()}
            disabled={restore.busy}
            label={`${t("backups.restore.choose")}: ${t("backups.restore.folder")}`}
          >
            {t("backups.restore.choose")}
          </Button>
        </div>
      </div>
      {restore.busy ? (
        <ProgressBar
          done={restore.progress?.done ?? 0}
          total={restore.progress?.total ?? null}
          label={t("backups.restore.busy")}
          onCancel={restore.cancel}
        />
      ) : (
        <div>
          <Button type="submit">{t("backups.restore.action")}</Button>
        </div>
      )}
      {restore.failure && <Problem failure={restore.failure} onDismiss={restore.clear} />}
      {restored !== null && (
        <div className={css.found} data-whole role="status">
          <IconCheck size="1.25rem" aria-hidden />
          <div>
            <p>
              {t("backups.restore.done")} <span className={css.path}>{restored}</span>
            </p>
            <p>{t("backups.restore.next")}</p>
          </div>
        </div>
      )}
    </form>
  );
}
