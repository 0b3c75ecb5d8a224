import type { ReactNode } from "react";
import css from "./chip.module.css";

/** A short fact in a frame: kind of incident, "key ID matches", "3 older keys". The words carry it, not the colour. */
export function Chip({
  children,
  tone = "plain",
  icon,
}: {
  readonly children: ReactNode;
  readonly tone?: "plain" | "good" | "act" | "alarm";
  readonly icon?: ReactNode;
}) {
  return (
    <span className={css.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
