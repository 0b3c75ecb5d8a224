import type { Language } from "#shared/text/translator.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { useText } from "../../ui/text.ts";

interface LanguageChoiceProps {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** The language of what is printed or exported; it need not be that of the screen. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useText();
  return (
    <ChoiceField
      label={t("paper.language")}
      value={value}
      onChange={onChange}
      choices={[
        { value: "de", label: t("settings.german") },
        { value: "en", label: t("settings.english") },
      ]}
    />
  );
}
