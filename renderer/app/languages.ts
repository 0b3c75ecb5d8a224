import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, resources } from "#shared/text/translator.ts";

/** All texts of the screens in every language; nothing is loaded later, and a missing text does not fall back silently. */
export const createLanguages = (language: Language): i18n => {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: "blackstart",
    ns: ["blackstart"],
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return instance;
};
