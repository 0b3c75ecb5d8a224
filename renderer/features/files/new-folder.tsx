import { useState } from "react";
import { useCommand } from "../../client/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./pick-dialog.module.css";

/** Makes a folder inside the one that is shown, and goes into it. */
export function NewFolder({
  parent,
  onMade,
  onCancel,
}: {
  readonly parent: string;
  readonly onMade: (path: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const make = useCommand("files", "makeFolder");
  const [name, setName] = useState("");
  const submit = async (): Promise<void> => {
    const result = await make.run({ parent, name: name.trim() });
    if (result.ok) onMade(result.value.path);
  };
  return (
    <>
      <form
        className={css.path}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={css.field}>
          <TextField
            label={t("files.newFolderName")}
            value={name}
            onChange={setName}
            maxLength={200}
            autoFocus
          />
        </div>
        <Button type="submit" busy={make.busy} disabled={name.trim() === ""}>
          {t("files.makeFolder")}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t("general.cancel")}
        </Button>
      </form>
      {make.failure && <Problem failure={make.failure} />}
    </>
  );
}
