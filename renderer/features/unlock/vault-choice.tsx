import { IconFolderOpen } from "@tabler/icons-react";
import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/text.ts";
import css from "./unlock.module.css";
import { vaultName, vaultPlace } from "./vault-name.ts";

interface VaultChoiceProps {
  readonly recent: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (path: string) => void;
  readonly onBrowse: () => void;
  readonly disabled: boolean;
}

/** The vaults opened before, as radio buttons, and the way to any other. */
export function VaultChoice({ recent, chosen, onChoose, onBrowse, disabled }: VaultChoiceProps) {
  const { t } = useText();
  const id = useId();
  const shown = chosen === undefined || recent.includes(chosen) ? recent : [chosen, ...recent];
  return (
    <fieldset className={css.choice} disabled={disabled}>
      <legend className={css.legend}>{t("vault.place")}</legend>
      <div className={css.choiceHead}>
        <Button size="sm" icon={<IconFolderOpen size="1rem" />} onPress={onBrowse} disabled={disabled}>
          {t(shown.length === 0 ? "vault.chooseFirstVault" : "vault.chooseVault")}
        </Button>
      </div>
      {shown.length === 0 && <p className={css.note}>{t("vault.noRecent")}</p>}
      <div className={css.vaults}>
        {shown.slice(0, 5).map((path) => (
          <label key={path} className={css.vault} data-chosen={path === chosen || undefined}>
            <input type="radio" name={id} checked={path === chosen} onChange={() => onChoose(path)} />
            <span className={css.vaultName}>{vaultName(path)}</span>
            <span className={css.vaultPlace} title={path}>
              {vaultPlace(path)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
