import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { KeyFigure } from "../../ui/digits.tsx";
import { useText } from "../../ui/text.ts";
import css from "./figures.module.css";

const beside = ["unchanged", "refused", "absent"] as const;

/** New and changed as key figures; what does not change below them. Red only where something is lost. */
export function Figures({ counts }: { readonly counts: ImportReport["counts"] }) {
  const { t, language } = useText();
  return (
    <div className={css.figures}>
      <div className={css.main}>
        <KeyFigure value={displayNumber(counts.new, language)} label={t("fill.figures.new")} />
        <KeyFigure value={displayNumber(counts.changed, language)} label={t("fill.figures.changed")} />
      </div>
      <dl className={css.beside}>
        {beside.map((name) => (
          <div
            key={name}
            className={css.line}
            data-alarm={(name === "refused" && counts.refused > 0) || undefined}
          >
            <dt>
              {t(`fill.figures.${name}`)} <span className={css.note}>{t(`fill.figures.${name}Note`)}</span>
            </dt>
            <dd>{displayNumber(counts[name], language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
