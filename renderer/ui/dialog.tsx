import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./dialog.module.css";
import { useText } from "./text.ts";

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: "sm" | "md" | "lg";
}

const widths = { sm: "28rem", md: "38rem", lg: "52rem" } as const;

/** A dialog over the screen: keeps the focus, closes with Esc, gives the focus back. */
export function Dialog({ opened, onClose, title, children, actions, size = "md" }: DialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <div className={css.body}>{children}</div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </Modal>
  );
}
