import { IconAlertTriangle, IconPrinter } from "@tabler/icons-react";
import { useCall } from "../../../client/use-call.ts";
import { Button } from "../../../ui/button.tsx";
import { PagePreview, usePrintFrame } from "../../../ui/page-preview.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";
import { StepHeading } from "./wizard.tsx";

interface SheetPrintProps {
  readonly pending: string;
  /** Number of the sheet; null for recovery words. */
  readonly share: number | null;
  /** How often it was printed so far. */
  readonly printed: number;
  readonly onPrinted: () => void;
  readonly onBack: () => void;
}

/** One sheet as it will be on paper, and the print dialog for it. The page is written nowhere. */
export function SheetPrint({ pending, share, printed, onPrinted, onBack }: SheetPrintProps) {
  const { t, language } = useText();
  const sheet = useCall("slots", "sheet", { pending, share, language });
  const { frame, print } = usePrintFrame();
  return (
    <>
      <StepHeading>{t("slots.print.title")}</StepHeading>
      <p className={css.warning}>
        <IconAlertTriangle size="1.25rem" aria-hidden />
        <span>{t("slots.print.warn")}</span>
      </p>
      {sheet.failure && <Problem failure={sheet.failure} onRetry={sheet.reload} />}
      {sheet.value && (
        <div className={css.page}>
          <PagePreview html={sheet.value.html} title={sheet.value.title} frame={frame} />
        </div>
      )}
      <div className={css.actions}>
        <p className={css.busyNote} role="status">
          {printed > 0 ? t("slots.print.counted", { count: printed }) : ""}
        </p>
        <Button onPress={onBack}>{t("slots.print.back")}</Button>
        <Button
          tone="primary"
          icon={<IconPrinter size="1rem" aria-hidden />}
          disabled={sheet.value === undefined}
          onPress={() => {
            print();
            onPrinted();
          }}
        >
          {t("slots.print.action")}
        </Button>
      </div>
    </>
  );
}
