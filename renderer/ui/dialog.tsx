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
    <Modal.Root opened={opened} onClose={onClose} size={widths[size]}>
      <Modal.Overlay />
      <Modal.Content>
        {/* No Modal.Header: outside of the page's own tree it would be a second banner. */}
        <div className={css.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("general.close")} />
        </div>
        <Modal.Body>
          <div className={css.body}>{children}</div>
          {actions !== undefined && <div className={css.actions}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
