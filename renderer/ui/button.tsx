import { Button as MantineButton } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import css from "./button.module.css";
import { type KeyCombination, useHotkey } from "./hotkey.ts";
import { Keys } from "./keys.tsx";

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** primary: the one next action of a screen, in amber. danger: cannot be taken back. quiet: beside other things. */
  readonly tone?: "primary" | "plain" | "quiet" | "danger";
  readonly size?: "sm" | "md" | "lg";
  readonly icon?: ReactNode;
  /** Shown on the button and pressed from anywhere on the screen. */
  readonly keys?: KeyCombination;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  readonly fullWidth?: boolean;
  readonly autoFocus?: boolean;
  /** Only where the visible words do not say enough on their own; has to begin with them. */
  readonly label?: string;
  readonly expanded?: boolean;
}

/** A button with its key on it. While `busy` it cannot be pressed again. */
export function Button({
  children,
  onPress,
  tone = "plain",
  keys,
  busy,
  label,
  expanded,
  ...rest
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  const enabled = !rest.disabled && !busy;
  useHotkey(keys, () => element.current?.click(), { enabled, scope: () => element.current });
  return (
    <MantineButton
      ref={element}
      variant={tone}
      size={rest.size ?? "md"}
      type={rest.type ?? "button"}
      disabled={!enabled}
      aria-busy={busy ? true : undefined}
      fullWidth={rest.fullWidth ?? false}
      leftSection={rest.icon}
      rightSection={keys === undefined ? undefined : <Keys keys={keys} />}
      classNames={{ label: css.label ?? "", section: css.section ?? "" }}
      {...(onPress && { onClick: onPress })}
      {...(rest.autoFocus && { "data-autofocus": true, autoFocus: true })}
      {...(label !== undefined && { "aria-label": label })}
      {...(expanded !== undefined && { "aria-expanded": expanded })}
    >
      {children}
    </MantineButton>
  );
}

/** The one next action of a screen. */
export const PrimaryButton = (props: Omit<ButtonProps, "tone">) => <Button {...props} tone="primary" />;
