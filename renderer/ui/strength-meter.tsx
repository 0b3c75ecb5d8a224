import { strengthOf } from "./strength.ts";
import css from "./strength-meter.module.css";
import { useText } from "./text.ts";

const steps = { short: 0, weak: 1, fair: 2, strong: 3 } as const;

/** How hard the passphrase is to guess, in words and as three steps. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const { t } = useText();
  const strength = strengthOf(passphrase);
  return (
    <div className={css.strength}>
      <div className={css.steps} aria-hidden>
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={css.step}
            data-on={steps[strength] >= step || undefined}
            data-strength={strength}
          />
        ))}
      </div>
      <p className={css.note} role="status">
        {passphrase === ""
          ? t("vault.passphraseHint")
          : `${t("vault.strength.label")}: ${t(`vault.strength.${strength}`)}`}
      </p>
    </div>
  );
}
