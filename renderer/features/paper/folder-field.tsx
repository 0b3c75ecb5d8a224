import { IconFolder } from "@tabler/icons-react";
import { usePickPaths } from "../../client/pick-paths.ts";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/text.ts";
import css from "./paper.module.css";

export interface FolderFieldProps {
  readonly label: string;
  /** Null until one was chosen. */
  readonly folder: string | null;
  readonly onChange: (folder: string) => void;
  readonly disabled?: boolean;
}

/** A folder, chosen with the picker: the stick, the printer's share, the desktop. */
export function FolderField({ label, folder, onChange, disabled }: FolderFieldProps) {
  const { t } = useText();
  const pick = usePickPaths();
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ what: "folder", title: label });
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <div className={css.folder}>
      <span className={css.folderLabel}>{label}</span>
      <div className={css.folderLine}>
        <span className={css.path} data-empty={folder === null || undefined}>
          {folder ?? t("paper.noFolder")}
        </span>
        <Button
          icon={<IconFolder size="1rem" aria-hidden />}
          onPress={() => void choose()}
          disabled={disabled ?? false}
          label={`${t("paper.choose")}: ${label}`}
        >
          {t("paper.choose")}
        </Button>
      </div>
    </div>
  );
}

/** Asks for a folder unless there is one; null when the person cancelled. */
export const useFolder = (
  folder: string | null,
  onChange: (folder: string) => void,
  title: string,
): (() => Promise<string | null>) => {
  const pick = usePickPaths();
  return async () => {
    if (folder !== null) return folder;
    const [chosen] = await pick({ what: "folder", title });
    if (chosen !== undefined) onChange(chosen);
    return chosen ?? null;
  };
};
