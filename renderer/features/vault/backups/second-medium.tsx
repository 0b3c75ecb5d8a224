import { IconDeviceUsb, IconFolder } from "@tabler/icons-react";
import { usePickPaths } from "../../../client/pick-paths.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { useNotify } from "../../../ui/notices.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";

interface SecondMediumProps {
  readonly medium: ValueOf<"backups", "list">["secondMedium"];
  readonly readOnly: boolean;
}

/** Where each backup is made a second time; that it is not plugged in is said calmly, it usually lies elsewhere. */
export function SecondMedium({ medium, readOnly }: SecondMediumProps) {
  const { t } = useText();
  const pick = usePickPaths();
  const notify = useNotify();
  const set = useCommand("backups", "setSecondMedium");
  const change = async (path: string | null): Promise<void> => {
    const answer = await set.run({ path });
    if (answer.ok)
      notify({ text: t(path === null ? "backups.second.stopped" : "backups.second.chosen"), tone: "good" });
  };
  const choose = async (): Promise<void> => {
    const [path] = await pick({
      what: "folder",
      title: t("backups.second.pick"),
      action: t("backups.second.action"),
    });
    if (path !== undefined) await change(path);
  };
  const state = medium === null ? "none" : medium.present ? "present" : "absent";
  return (
    <Panel>
      <div className={css.second}>
        <IconDeviceUsb size="1.25rem" aria-hidden />
        <div className={css.secondWords}>
          <p>
            <span className={css.strong}>{t("backups.second.title")}</span>{" "}
            {medium !== null && <span className={css.path}>{medium.path}</span>}
          </p>
          <p className={css.dim}>{t(`backups.second.${state}`)}</p>
        </div>
        {!readOnly && (
          <div className={css.buttons}>
            <Button
              size="sm"
              icon={<IconFolder size="1rem" aria-hidden />}
              onPress={() => void choose()}
              disabled={set.busy}
            >
              {t(medium === null ? "backups.second.choose" : "backups.second.change")}
            </Button>
            {medium !== null && (
              <Button size="sm" onPress={() => void change(null)} disabled={set.busy}>
                {t("backups.second.stop")}
              </Button>
            )}
          </div>
        )}
      </div>
      {set.failure && <Problem failure={set.failure} onDismiss={set.clear} />}
    </Panel>
  );
}
