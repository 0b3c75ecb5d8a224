import i18next, { type TFunction } from "i18next";
import { de } from "./de/de.ts";
import { en } from "./en/en.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "blackstart";
    resources: { blackstart: typeof en };
    returnNull: false;
  }
}

export type Language = "de" | "en";
export type Translate = TFunction<"blackstart">;

export const resources = { de: { blackstart: de }, en: { blackstart: en } } as const;

/**
 * A translator for one language, outside of React: prints, exports, command line.
 * Placeholders are `{{name}}`; plurals end in `_one` / `_other`. Values are inserted as they are: escape for HTML yourself.
 */
export const createTranslator = (language: Language): Translate => {
  const instance = i18next.createInstance({
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: "blackstart",
    ns: ["blackstart"],
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return instance.t;
};

/** `de-AT` -> de; everything that is not German -> en. */
export const languageOf = (locale: string): Language => (/^de\b/i.test(locale) ? "de" : "en");
