import { IconArrowUp, IconFolderPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { PickRequest } from "../../client/pick-paths.ts";
import { useSettings } from "../../client/settings.tsx";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { EntryList } from "./entry-list.tsx";
import { NewFolder } from "./new-folder.tsx";
import css from "./pick-dialog.module.css";
import { PlaceList } from "./place-list.tsx";
import { useBrowse } from "./use-browse.ts";

interface PickDialogProps {
  readonly request: PickRequest;
  readonly onDone: (paths: readonly string[]) => void;
}

/** Choosing files, a folder or a vault in the window itself; where the host has a dialog of the system, also there. */
export function PickDialog({ request, onDone }: PickDialogProps) {
  const { t } = useText();
  const { info } = useSettings();
  const browse = useBrowse();
  const native = useCommand("dialogs", "pickPaths");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const { what } = request;

  const go = (path: string): void => {
    setTyped(null);
    setChosen([]);
    setMaking(false);
    browse.go(path);
  };
  const toggle = (path: string): void =>
    setChosen(
      what === "vault"
        ? [path]
        : chosen.includes(path)
          ? chosen.filter((each) => each !== path)
          : [...chosen, path],
    );
  const here = browse.folder?.path;
  const result = what === "folder" ? (here === undefined ? [] : [here]) : chosen;
  const askSystem = async (): Promise<void> => {
    const answer = await native.run({ what: what === "files" ? "files" : "folder", title: request.title });
    if (answer.ok && answer.value.paths.length > 0) onDone(answer.value.paths);
  };
  const action = {
    folder: t("files.chooseFolder"),
    vault: t("files.chooseVault"),
    files: t("files.chooseFiles", { count: chosen.length }),
  }[what];

  return (
    <Dialog
      opened
      onClose={() => onDone([])}
      title={request.title}
      size="lg"
      actions={
        <>
          {info.nativeDialogs && (
            <Button tone="quiet" onPress={() => void askSystem()} busy={native.busy}>
              {t("files.system")}
            </Button>
          )}
          <Button onPress={() => onDone([])}>{t("general.cancel")}</Button>
          <Button
            tone="primary"
            disabled={result.length === 0}
            onPress={() => onDone(result)}
            keys="Mod+Enter"
          >
            {request.action ?? action}
          </Button>
        </>
      }
    >
      <p className={css.hint}>{t(wants[what])}</p>
      <form
        className={css.path}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (typed) go(typed.trim());
        }}
      >
        <div className={css.field}>
          <TextField label={t("files.path")} value={typed ?? browse.path} onChange={setTyped} mono />
        </div>
        <Button type="submit" disabled={!typed}>
          {t("files.open")}
        </Button>
        <Button
          icon={<IconArrowUp size="1rem" />}
          disabled={!browse.folder?.parent}
          onPress={() => browse.folder?.parent && go(browse.folder.parent)}
        >
          {t("files.up")}
        </Button>
        <Button
          icon={<IconFolderPlus size="1rem" />}
          disabled={here === undefined}
          onPress={() => setMaking(true)}
        >
          {t("files.newFolder")}
        </Button>
      </form>
      {native.failure && <Problem failure={native.failure} onDismiss={native.clear} />}
      {making && here !== undefined && (
        <NewFolder parent={here} onMade={go} onCancel={() => setMaking(false)} />
      )}
      <div className={css.columns}>
        <PlaceList places={browse.places} current={browse.path} onGo={go} />
        {browse.failure ? (
          <Problem failure={browse.failure} onRetry={browse.reload} />
        ) : (
          <EntryList
            key={here}
            what={what}
            folder={browse.folder}
            chosen={chosen}
            onGo={go}
            onToggle={toggle}
          />
        )}
      </div>
    </Dialog>
  );
}

const wants = { folder: "files.wantFolder", vault: "files.wantVault", files: "files.wantFiles" } as const;
