import { createTranslator, languageOf } from "#shared/text/translator.ts";
import css from "./plain-pages.module.css";

/** Before the settings are here: the ground and nothing on it; it lasts for the blink of two answers. */
export const Greeting = () => <main className={css.page} aria-busy />;

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
