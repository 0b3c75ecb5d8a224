import { Fragment } from "react";
import type { KeyCombination } from "./hotkey.ts";
import css from "./keys.module.css";
import { useText } from "./text.ts";

/** A key combination as it is printed on the keyboard of the reader: `Strg K` in German. */
export function Keys({ keys }: { readonly keys: KeyCombination }) {
  const words = useKeyWords(keys);
  return (
    <kbd className={css.keys}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one combination never move
        <Fragment key={index}>
          {index > 0 && " "}
          {word}
        </Fragment>
      ))}
    </kbd>
  );
}

const useKeyWords = (keys: KeyCombination): readonly string[] => {
  const { t } = useText();
  const known = {
    Mod: t("general.key.Mod"),
    Ctrl: t("general.key.Ctrl"),
    Alt: t("general.key.Alt"),
    Shift: t("general.key.Shift"),
    Enter: t("general.key.Enter"),
    Escape: t("general.key.Escape"),
    ArrowUp: t("general.key.ArrowUp"),
    ArrowDown: t("general.key.ArrowDown"),
    Space: t("general.key.Space"),
  };
  return keys.split("+").map((part) => (part in known ? known[part as keyof typeof known] : part));
};
