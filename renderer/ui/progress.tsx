import { Button } from "./button.tsx";
import css from "./progress.module.css";
import { useText } from "./text.ts";

export interface ProgressBarProps {
  readonly done: number;
  /** null while nobody knows. */
  readonly total: number | null;
  readonly label: string;
  readonly onCancel?: () => void;
}

/** Long work: how far, of how much, and a way to stop it. */
export function ProgressBar({ done, total, label, onCancel }: ProgressBarProps) {
  const { t, language } = useText();
  const number = new Intl.NumberFormat(language);
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <div className={css.progress}>
      <div className={css.line}>
        <span>{label}</span>
        <span className={css.numbers}>
          {total === null ? number.format(done) : `${number.format(done)} / ${number.format(total)}`}
        </span>
        {onCancel && (
          <Button size="sm" onPress={onCancel}>
            {t("general.cancel")}
          </Button>
        )}
      </div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share !== null && { "aria-valuenow": Math.round(share * 100) })}
      >
        <div
          className={css.bar}
          data-unknown={share === null || undefined}
          style={{ width: share === null ? "30%" : `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

export interface ShareBarProps {
  /** 0 to 1; more is drawn as full. */
  readonly share: number;
  readonly label: string;
  /** plain: time or effort used. good: verified. alarm: will be too late. */
  readonly tone?: "plain" | "good" | "alarm";
}

/** A thin bar for a share, with its words for those who do not see it. */
export function ShareBar({ share, label, tone = "plain" }: ShareBarProps) {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <div className={css.track} data-thin role="img" aria-label={label}>
      <div className={css.bar} data-tone={tone} style={{ width: `${percent}%` }} />
    </div>
  );
}
