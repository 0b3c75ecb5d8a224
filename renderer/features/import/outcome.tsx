import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { Button, PrimaryButton } from "../../ui/button.tsx";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { Figures } from "./figures.tsx";
import { amountOf } from "./flow.ts";
import css from "./import.module.css";
import { listPathOf } from "./kinds.ts";
import { useDiscard } from "./use-discard.ts";
import type { Import } from "./use-import.ts";
import { amountWords } from "./words.ts";

interface OutcomeProps {
  readonly fill: Import;
  readonly report: ImportReport;
  readonly onChooseOther: () => void;
}

/** What taking over would do, in figures and words, with the one button that does it. */
export function Plan({ fill, report, onChooseOther }: OutcomeProps) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const discard = useDiscard(fill);
  const { counts } = report;
  const amount = amountOf(report);
  const { running } = fill.flow;
  const applying = running?.what === "apply";
  return (
    <>
      <SectionHeading title={t("fill.figures.heading")} />
      <Panel tone={amount > 0 ? "act" : "plain"}>
        <div className={css.stack}>
          <Figures counts={counts} />
          {amount === 0 ? (
            <Nothing counts={counts} />
          ) : (
            <p className={css.statement}>
              {t("fill.apply.transaction", {
                count: amount,
                replace: { count: displayNumber(amount, language) },
              })}
            </p>
          )}
          {counts.refused > 0 && (amount > 0 || counts.unchanged > 0) && (
            <p className={css.statement}>
              {t("fill.apply.refused", {
                count: counts.refused,
                replace: { count: displayNumber(counts.refused, language) },
              })}
            </p>
          )}
          {amount > 0 && (
            <PrimaryButton
              fullWidth
              keys="Mod+Enter"
              busy={applying}
              disabled={running !== null}
              onPress={() => void fill.apply()}
            >
              {applying
                ? t("fill.apply.busy")
                : t("fill.apply.action", { what: amountWords(t, language, counts) })}
            </PrimaryButton>
          )}
          <div className={css.stacked}>
            <Button
              tone={amount > 0 ? "plain" : "primary"}
              onPress={onChooseOther}
              disabled={running !== null}
              fullWidth
            >
              {t("fill.report.other")}
            </Button>
            {amount > 0 && (
              <Button
                tone="quiet"
                fullWidth
                disabled={applying}
                onPress={() => void discard().then((done) => done && navigate(paths.import))}
              >
                {t("fill.waiting.discard")}
              </Button>
            )}
          </div>
        </div>
      </Panel>
      {amount > 0 && <p className={css.dim}>{t("fill.apply.keep")}</p>}
    </>
  );
}

function Nothing({ counts }: { readonly counts: ImportReport["counts"] }) {
  const { t } = useText();
  const why = counts.rows === 0 ? "nothingEmpty" : counts.unchanged === 0 ? "nothingRefused" : "nothingSame";
  return (
    <div role="status">
      <p className={css.strong}>{t("fill.apply.nothing")}</p>
      <p>{t(`fill.apply.${why}`)}</p>
    </div>
  );
}

/** What was written, with the ways on. Takes the focus when it appears in place of the button that was pressed. */
export function Done({
  fill,
  report,
  fresh,
}: Omit<OutcomeProps, "onChooseOther"> & { readonly fresh: boolean }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { counts, kind } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  return (
    <>
      <SectionHeading title={t("fill.figures.doneHeading")} />
      <Panel>
        <div className={css.stack}>
          <h2 className={css.done} ref={heading} tabIndex={-1}>
            <IconCheck size="1.25rem" aria-hidden />
            {t("fill.result.title")}
          </h2>
          <Figures counts={{ ...counts, ...fill.flow.applied }} />
          <p className={css.statement}>{t("fill.result.whole")}</p>
          {counts.refused > 0 && (
            <p className={css.statement}>
              {t("fill.result.refused", {
                count: counts.refused,
                replace: { count: displayNumber(counts.refused, language) },
              })}
            </p>
          )}
          <PrimaryButton
            fullWidth
            keys="Mod+Enter"
            onPress={() => {
              void navigate(paths.import);
              fill.discard();
            }}
          >
            {t("fill.result.next")}
          </PrimaryButton>
          <Button fullWidth onPress={() => void navigate(listPathOf(kind))}>
            {t(`fill.result.open.${kind}`)}
          </Button>
        </div>
      </Panel>
    </>
  );
}
