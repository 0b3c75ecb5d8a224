import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
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
  useFocusReturn(opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={widths[size]} returnFocus={false}>
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

/**
 * Gives the focus back to where it was before the dialog opened, also when the dialog leaves the page instead of closing.
 * The place is looked up while rendering: in an effect a field with `autoFocus` inside the dialog has the focus already.
 */
const useFocusReturn = (opened: boolean): void => {
  const before = useRef<Element | null>(null);
  const wasOpened = useRef(false);
  if (opened && !wasOpened.current) before.current = document.activeElement;
  wasOpened.current = opened;
  useEffect(() => {
    if (!opened) return;
    return () => {
      const place = before.current;
      // After the focus trap of the dialog has let go.
      setTimeout(() => {
        if (place instanceof HTMLElement && place.isConnected && isLoose(document.activeElement))
          place.focus();
      });
    };
  }, [opened]);
};

/** Nobody has taken the focus since: it is nowhere, or still in the dialog that goes. */
const isLoose = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.closest("[role=dialog]") !== null;
