import type { ReactNode } from "react";
import css from "./empty-state.module.css";

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What is not here yet. */
  readonly title: string;
  /** Why it matters and how it gets here. */
  readonly children: ReactNode;
  /** The way out of emptiness. */
  readonly action?: ReactNode;
}

/** What a screen shows while it has nothing: it teaches. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon !== undefined && <div className={css.icon}>{icon}</div>}
      <p className={css.title}>{title}</p>
      <div className={css.words}>{children}</div>
      {action !== undefined && <div className={css.action}>{action}</div>}
    </div>
  );
}
