import { useTranslation } from "react-i18next";
import { type Language, languageOf, type Translate } from "#shared/text/translator.ts";

/** The words of the language that is shown, and which one that is (for numbers). */
export const useText = (): { readonly t: Translate; readonly language: Language } => {
  const { t, i18n } = useTranslation();
  return { t: t as Translate, language: languageOf(i18n.language) };
};
