import { useRef } from "react";
import { useVault } from "../../client/vault.tsx";
import { Dialog, type DialogProps } from "../../ui/dialog.tsx";
import { useHotkey } from "../../ui/hotkey.ts";

/** A dialog with secrets in it: the key that locks the vault works while it is open, and takes all of it away. */
export function LockableDialog({ children, ...dialog }: DialogProps) {
  return (
    <Dialog {...dialog}>
      {children}
      <LockKey />
    </Dialog>
  );
}

/** While a dialog is open only keys that belong to it are heard: this one belongs to it. */
function LockKey() {
  const { lock } = useVault();
  const place = useRef<HTMLSpanElement>(null);
  useHotkey("Mod+L", () => void lock(), { scope: () => place.current });
  return <span ref={place} hidden />;
}
