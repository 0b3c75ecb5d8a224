import { PasswordInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, type Ref, useState } from "react";
import { useText } from "./text.ts";

export interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A passphrase: hidden, can be shown, warns when caps lock is on; never offered to a password store. */
export function PassphraseField({
  label,
  hint,
  error,
  value,
  onChange,
  disabled,
  ...rest
}: PassphraseFieldProps) {
  const { t } = useText();
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <PasswordInput
      label={label}
      description={hint}
      error={error ?? (capsLock ? t("vault.capsLock") : undefined)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      disabled={disabled ?? false}
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        "aria-label": t(shown ? "vault.hidePassphrase" : "vault.showPassphrase"),
        tabIndex: 0,
        "aria-hidden": false,
      }}
      autoComplete="off"
      spellCheck={false}
      {...(rest.autoFocus && { autoFocus: true, "data-autofocus": true })}
      {...(rest.inputRef && { ref: rest.inputRef })}
    />
  );
}
