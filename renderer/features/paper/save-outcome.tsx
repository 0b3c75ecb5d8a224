import { IconCircleCheck } from "@tabler/icons-react";
import { displayBytes } from "#shared/text/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./paper.module.css";
import { nextName } from "./target.ts";
import type { Format, SaveTree } from "./use-save-tree.ts";

interface SaveOutcomeProps {
  readonly save: SaveTree;
  readonly onOtherName: (format: Format, name: string) => void;
}

/** Where the file is now, or why there is none; a file that is there already is never replaced. */
export function SaveOutcome({ save, onOtherName }: SaveOutcomeProps) {
  const { t, language } = useText();
  const { request, saved, failure } = save;
  if (failure !== undefined && request !== null) {
    const other = nextName(request.name);
    return (
      <Problem
        failure={failure}
        onDismiss={save.clear}
        actions={
          failure.kind === "files.exists" ? (
            <Button size="sm" onPress={() => onOtherName(request.format, other)}>
              {t("paper.saveAs", { name: `${other}.${request.format}` })}
            </Button>
          ) : (
            <Button size="sm" onPress={() => void save.start(request)}>
              {t("general.retry")}
            </Button>
          )
        }
      />
    );
  }
  if (saved === null) return null;
  return (
    <div className={css.written}>
      <p className={css.done} role="status">
        <IconCircleCheck size="1.5rem" aria-hidden />
        <span>
          <strong>{t("paper.saved")}</strong> <span className={css.mono}>{saved.path}</span>{" "}
          <span className={css.dim}>
            {displayBytes(saved.bytes, language)}
            {saved.pages !== null && ` · ${t("paper.pages", { count: saved.pages })}`}
          </span>
        </span>
      </p>
    </div>
  );
}
