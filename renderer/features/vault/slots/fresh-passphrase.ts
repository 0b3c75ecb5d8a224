import { useState } from "react";
import { minLength } from "../../../ui/strength.ts";
import { useText } from "../../../ui/text.ts";

export interface FreshPassphrase {
  readonly passphrase: string;
  readonly again: string;
  readonly setPassphrase: (passphrase: string) => void;
  readonly setAgain: (again: string) => void;
  readonly errors: { readonly passphrase?: string; readonly again?: string };
  readonly complete: boolean;
}

/** A new passphrase, typed twice. */
export const useFreshPassphrase = (): FreshPassphrase => {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const errors = {
    ...([...passphrase].length < minLength && { passphrase: t("vault.tooShort") }),
    ...(passphrase !== again && { again: t("vault.notEqual") }),
  };
  return {
    passphrase,
    again,
    setPassphrase,
    setAgain,
    errors,
    complete: Object.keys(errors).length === 0,
  };
};
