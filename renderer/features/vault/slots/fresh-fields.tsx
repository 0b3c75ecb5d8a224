import { TextField } from "../../../ui/fields.tsx";
import { PassphraseField } from "../../../ui/passphrase-field.tsx";
import { StrengthMeter } from "../../../ui/strength-meter.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";
import type { FreshPassphrase } from "./fresh-passphrase.ts";

/** How the new slot will be called in the list. */
export function LabelField({
  value,
  onChange,
  disabled,
  autoFocus,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useText();
  return (
    <TextField
      label={t("slots.fresh.label")}
      hint={t("slots.fresh.labelHint")}
      value={value}
      onChange={onChange}
      maxLength={100}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
    />
  );
}

/** The new passphrase and once more. */
export function FreshFields({
  fresh,
  tried,
  disabled,
  autoFocus,
}: {
  readonly fresh: FreshPassphrase;
  readonly tried: boolean;
  readonly disabled: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useText();
  return (
    <div className={css.fresh}>
      <div className={css.pair}>
        <PassphraseField
          label={t("slots.fresh.passphrase")}
          value={fresh.passphrase}
          onChange={fresh.setPassphrase}
          error={tried ? fresh.errors.passphrase : undefined}
          disabled={disabled}
          autoFocus={autoFocus ?? false}
        />
        <PassphraseField
          label={t("slots.fresh.again")}
          value={fresh.again}
          onChange={fresh.setAgain}
          error={tried ? fresh.errors.again : undefined}
          disabled={disabled}
        />
      </div>
      <StrengthMeter passphrase={fresh.passphrase} />
    </div>
  );
}
