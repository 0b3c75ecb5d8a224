import { useNavigate } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { Button, PrimaryButton } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { focusScreenTitle } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import css from "./import.module.css";
import { reportPath } from "./kinds.ts";
import { useDiscard } from "./use-discard.ts";
import type { Import } from "./use-import.ts";
import { filesWord } from "./words.ts";

/** A report that was made and neither taken over nor discarded: back to it without loss. */
export function WaitingReport({ fill }: { readonly fill: Import }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const discard = useDiscard(fill);
  const report = fill.flow.checked?.report;
  if (report === undefined) return null;
  return (
    <Panel tone="act">
      <div className={css.recognise}>
        <div className={css.recogniseWords}>
          <h2 className={css.strong}>{t("fill.waiting.title")}</h2>
          <p>
            {t("fill.waiting.body", {
              kind: t(`fill.kinds.${report.kind}.title`),
              files: filesWord(t, language, report.files),
              new: displayNumber(report.counts.new, language),
              changed: displayNumber(report.counts.changed, language),
            })}
          </p>
          <p className={css.dim}>{t("fill.waiting.replaced")}</p>
        </div>
        <div className={css.buttons}>
          <Button onPress={() => void discard().then((done) => done && focusScreenTitle())}>
            {t("fill.waiting.discard")}
          </Button>
          <PrimaryButton keys="Mod+Enter" onPress={() => void navigate(reportPath)}>
            {t("fill.waiting.resume")}
          </PrimaryButton>
        </div>
      </div>
    </Panel>
  );
}
