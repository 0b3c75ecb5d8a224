import { Link } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import type { ValueOf } from "../../client/use-call.ts";
import { Button } from "../../ui/button.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./import.module.css";
import { kinds } from "./kinds.ts";
import type { Choose } from "./use-choose.ts";

interface KindListProps {
  readonly counts: ValueOf<"reference", "counts"> | undefined;
  /** null: nothing may be chosen now. */
  readonly choose: Choose | null;
}

/** What the vault holds of each kind, what fills it, and the way to fill exactly that. */
export function KindList({ counts, choose }: KindListProps) {
  const { t } = useText();
  return (
    <section className={css.section}>
      <SectionHeading title={t("fill.kinds.heading")} note={t("fill.kinds.order")} />
      <ol className={css.kinds}>
        {kinds.map(({ kind, icon: Icon, to }) => (
          <li key={kind} className={css.kind}>
            <Icon className={css.kindIcon} size="1.25rem" aria-hidden />
            <div className={css.kindName}>
              <h3 className={css.kindTitle}>{t(`fill.kinds.${kind}.title`)}</h3>
              <p className={css.dim}>{t(`fill.kinds.${kind}.why`)}</p>
            </div>
            <Amount kind={kind} count={counts?.[kind]} to={to} />
            <div className={css.accepts}>
              <p>{t(`fill.kinds.${kind}.accepts`)}</p>
              <p className={css.examples}>{t(`fill.kinds.${kind}.examples`)}</p>
            </div>
            {choose !== null && (
              <div className={css.kindActions}>
                {kind === "runbooks" && (
                  <Button
                    onPress={() => void choose.folder()}
                    label={t("fill.kinds.chooseFolderFor", { kind: t(`fill.kinds.${kind}.title`) })}
                  >
                    {t("fill.kinds.chooseFolder")}
                  </Button>
                )}
                <Button
                  onPress={() => void choose.files(kind)}
                  label={t("fill.kinds.chooseFor", { kind: t(`fill.kinds.${kind}.title`) })}
                >
                  {t("fill.kinds.choose")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AmountProps {
  readonly kind: (typeof kinds)[number]["kind"];
  /** undefined until known. */
  readonly count: number | undefined;
  readonly to: string;
}

function Amount({ kind, count, to }: AmountProps) {
  const { t, language } = useText();
  if (count === undefined) return <div className={css.amount} />;
  if (count === 0)
    return (
      <div className={css.amount} data-missing>
        {t("fill.kinds.missing")}
      </div>
    );
  return (
    <Link
      className={css.amount}
      to={to}
      title={t("fill.kinds.open", { kind: t(`fill.kinds.${kind}.title`) })}
    >
      <span className={css.number}>{displayNumber(count, language)}</span>
      <span className={css.dim}>{t("fill.kinds.inVault")}</span>
    </Link>
  );
}
