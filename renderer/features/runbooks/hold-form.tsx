import { useState } from "react";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { useText } from "../../ui/text.ts";
import css from "./run.module.css";

interface HoldFormProps {
  /** How many different people have to confirm. */
  readonly people: number;
  readonly busy: boolean;
  readonly onConfirm: (names: readonly string[]) => Promise<void>;
}

/** The names of those who confirm a point of no return; the person at the keyboard is the first. */
export function HoldForm({ people, busy, onConfirm }: HoldFormProps) {
  const { t } = useText();
  const { operator } = useOpenVault();
  const [names, setNames] = useState<readonly string[]>(() =>
    Array.from({ length: people }, (_, index) => (index === 0 ? operator : "")),
  );
  const given = names.map((name) => name.trim()).filter((name) => name !== "");
  return (
    <form
      className={css.hold}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onConfirm(given);
      }}
    >
      <p>{t("runbooks.run.holdNote", { count: people })}</p>
      <div className={css.people}>
        {names.map((name, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are fixed
            key={index}
            label={t("runbooks.run.person", { number: index + 1 })}
            value={name}
            onChange={(value) => setNames((before) => before.with(index, value))}
            maxLength={200}
            autoFocus={index === 1}
          />
        ))}
      </div>
      <div className={css.buttons}>
        <Button tone="primary" type="submit" keys="Mod+Enter" busy={busy}>
          {t("runbooks.run.confirm")}
        </Button>
      </div>
    </form>
  );
}
