import { MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { I18nextProvider } from "react-i18next";
import { useSettings } from "../client/settings.tsx";
import { cssVariables, theme } from "../ui/theme.ts";
import type { Scheme } from "../ui/tokens.ts";
import { createLanguages } from "./languages.ts";

/** Theme, contrast, scale and language as the settings of this computer say; all of them take effect at once. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { settings, language } = useSettings();
  const scheme = useScheme(settings.theme);
  const contrast = useHighContrast(settings.contrast === "high") ? "high" : "normal";
  const resolver = useMemo(() => cssVariables(contrast), [contrast]);
  const [languages] = useState(() => createLanguages(language));

  useEffect(() => {
    document.documentElement.style.setProperty("--bs-scale", String(settings.scale / 100));
  }, [settings.scale]);
  useEffect(() => {
    document.documentElement.lang = language;
    void languages.changeLanguage(language);
  }, [languages, language]);

  return (
    <I18nextProvider i18n={languages}>
      <MantineProvider key={contrast} theme={theme} forceColorScheme={scheme} cssVariablesResolver={resolver}>
        {children}
      </MantineProvider>
    </I18nextProvider>
  );
}

const useMedia = (query: string): boolean => {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const look = (): void => setMatches(list.matches);
    list.addEventListener("change", look);
    return () => list.removeEventListener("change", look);
  }, [query]);
  return matches;
};

const useScheme = (chosen: "system" | Scheme): Scheme => {
  const dark = useMedia("(prefers-color-scheme: dark)");
  return chosen === "system" ? (dark ? "dark" : "light") : chosen;
};

const useHighContrast = (chosen: boolean): boolean => useMedia("(prefers-contrast: more)") || chosen;
