import type { SystemState } from "#shared/domain/systems/system.ts";
import { useText } from "../../ui/text.ts";
import { UndoLine } from "../../ui/undo-line.tsx";

/** The newest change that was made here. */
export interface LastChange {
  readonly system: string;
  /** Null: it was not affected before, and cannot be made so again. */
  readonly from: SystemState | null;
  readonly to: SystemState;
  /** Number of its log entry. */
  readonly seq: number;
}

interface LastChangeLineProps {
  readonly last: LastChange;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was changed and that it is in the log, and offers to set it back. */
export function LastChangeLine({ last, busy, onUndo, onDismiss }: LastChangeLineProps) {
  const { t } = useText();
  const { system, from, to, seq } = last;
  return (
    <UndoLine
      undoLabel={from === null ? "" : t("incidents.change.undo", { state: t(`general.systemState.${from}`) })}
      onUndo={from === null ? undefined : onUndo}
      busy={busy}
      onDismiss={onDismiss}
    >
      {t("incidents.change.done", { system, state: t(`general.systemState.${to}`), number: seq })}
    </UndoLine>
  );
}
