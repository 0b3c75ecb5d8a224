import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { Button } from "../../../ui/button.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";
import type { Readiness } from "./readiness.ts";

interface ReadinessLineProps {
  readonly readiness: Readiness;
  readonly count: number;
  readonly onMakeWords?: () => void;
}

/** Whether forgetting one secret would lose everything, and what to do about it. */
export function ReadinessLine({ readiness, count, onMakeWords }: ReadinessLineProps) {
  const { t } = useText();
  if (readiness === "good")
    return (
      <p className={css.ready} data-good>
        <IconShieldCheck size="1.25rem" aria-hidden />
        <span>{t("slots.ready.good", { count })}</span>
      </p>
    );
  return (
    <div className={css.ready}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <div className={css.readyWords}>
        <p className={css.strong}>{t(`slots.ready.${readiness}`)}</p>
        <p>{t(`slots.ready.${readiness}Todo`)}</p>
      </div>
      {onMakeWords && (
        <Button tone="primary" onPress={onMakeWords}>
          {t("slots.add.words")}
        </Button>
      )}
    </div>
  );
}
