import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useText } from "./text.ts";
import css from "./undo-line.module.css";

export interface UndoLineProps {
  /** What was done: stays until the next change or until it is dismissed. */
  readonly children: ReactNode;
  /** Absent where it cannot be taken back. */
  readonly onUndo?: (() => void) | undefined;
  readonly undoLabel: string;
  readonly busy?: boolean;
  readonly onDismiss: () => void;
}

/** One line above a list: what was changed last, and the way back. Read aloud politely. */
export function UndoLine({ children, onUndo, undoLabel, busy, onDismiss }: UndoLineProps) {
  const { t } = useText();
  return (
    <div className={css.line}>
      <IconCheck size="1rem" className={css.icon} aria-hidden />
      <p className={css.words} role="status">
        {children}
      </p>
      {onUndo && (
        <Button
          size="sm"
          tone="quiet"
          icon={<IconArrowBackUp size="1rem" />}
          keys="U"
          onPress={onUndo}
          {...(busy !== undefined && { busy })}
        >
          {undoLabel}
        </Button>
      )}
      <Button size="sm" tone="quiet" onPress={onDismiss}>
        {t("general.dismiss")}
      </Button>
    </div>
  );
}
