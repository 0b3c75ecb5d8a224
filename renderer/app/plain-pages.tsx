import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { createTranslator, languageOf } from "#shared/text/translator.ts";
import { useText } from "../ui/text.ts";
import css from "./plain-pages.module.css";

/** Before the settings are here: the ground and nothing on it; it lasts for the blink of two answers. */
export const Greeting = () => <main className={css.page} aria-busy />;

/** A page without the shell: there is nothing left to show but this. */
export function PlainPage({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <main className={css.page}>
      <VisuallyHidden component="h1">{t("general.name")}</VisuallyHidden>
      {children}
    </main>
  );
}

/** The page was opened as a file or with an address that lacks its token. */
export function NoHost() {
  const t = createTranslator(languageOf(navigator.language));
  return (
    <main className={css.page}>
      <div className={css.plain}>
        <h1>{t("general.name")}</h1>
        <p>{t("shell.noHost.what")}</p>
        <p>{t("shell.noHost.todo")}</p>
      </div>
    </main>
  );
}
