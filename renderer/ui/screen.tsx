import { type ReactNode, useEffect, useId } from "react";
import css from "./screen.module.css";
import { useText } from "./text.ts";

export interface ScreenProps {
  readonly title: string;
  /** One line under the title: what this screen is for, or what is shown. */
  readonly note?: ReactNode;
  /** Buttons at the right of the title; at most one of them primary. */
  readonly actions?: ReactNode;
  /** The title is read aloud but not drawn, where the screen explains itself. */
  readonly titleHidden?: boolean;
  /** The screen takes exactly the height of the window and its parts scroll on their own (long tables). */
  readonly fill?: boolean;
  /** full: the whole width. reading: lines that can be read. Default full. */
  readonly width?: "full" | "reading";
  readonly children: ReactNode;
}

/** The frame of every screen: its heading (which takes the focus when the route changes), its actions, its content. */
export function Screen({ title, note, actions, titleHidden, fill, width = "full", children }: ScreenProps) {
  const { t } = useText();
  const id = useId();
  useEffect(() => {
    document.title = `${title} · ${t("general.name")}`;
  }, [title, t]);
  useEffect(() => {
    if (!document.activeElement?.closest("main, [role=dialog]")) focusScreenTitle();
  }, []);
  return (
    <article className={css.screen} data-fill={fill || undefined} data-width={width} aria-labelledby={id}>
      <header className={css.head} data-hidden={titleHidden || undefined}>
        <div className={css.titles}>
          <h1 id={id} className={css.title} tabIndex={-1} data-screen-title>
            {title}
          </h1>
          {note !== undefined && <p className={css.note}>{note}</p>}
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** Puts the focus on the heading of the screen that is shown, so that a reader hears where they are. */
export const focusScreenTitle = (): void =>
  document.querySelector<HTMLElement>("[data-screen-title]")?.focus({ preventScroll: true });
