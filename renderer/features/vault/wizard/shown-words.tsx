import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";

/** Words to be copied onto paper: large, numbered, read down the columns. Hidden words are not in the page. */
export function ShownWords({
  label,
  words,
  shown,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly shown: boolean;
}) {
  const { t } = useText();
  return (
    <div className={css.sheet}>
      <ol className={css.words} aria-label={label} data-count={words.length} data-shown={shown || undefined}>
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its position
          <li key={index} className={css.word}>
            <span className={css.wordNumber}>{index + 1}</span>
            <span className={css.wordText}>{shown ? word : "·····"}</span>
          </li>
        ))}
      </ol>
      {!shown && (
        <p className={css.dim} role="status">
          {t("slots.words.show.hidden")}
        </p>
      )}
    </div>
  );
}
