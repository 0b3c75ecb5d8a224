import { useState } from "react";
import { useSettings } from "../../client/settings.tsx";
import { useVault } from "../../client/vault.tsx";
import { Logo } from "../../ui/logo.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { CreateForm } from "./create-form.tsx";
import { Preferences } from "./preferences.tsx";
import css from "./unlock.module.css";
import { UnlockForm } from "./unlock-form.tsx";

/** The door: open a vault or create one. Also where people land when it was locked or its process ended, with the reason. */
export function UnlockScreen() {
  const { t } = useText();
  const { settings, info } = useSettings();
  const { status, reason, failure, reload } = useVault();
  const [creating, setCreating] = useState(false);
  return (
    <main className={css.page}>
      <header className={css.head}>
        <div className={css.brand}>
          <Logo size="1.75rem" />
          <span>{t("general.name")}</span>
        </div>
        <Preferences />
      </header>
      <div className={css.card}>
        {failure && <Problem failure={failure} onRetry={reload} />}
        {reason === "locked" && <p role="status">{t("vault.locked")}</p>}
        {reason === "core-ended" && (
          <p role="alert" className={css.alarm}>
            {t("vault.coreEnded")}
          </p>
        )}
        {status === undefined && !failure ? (
          <p aria-busy>{t("vault.starting")}</p>
        ) : creating ? (
          <CreateForm onUnlock={() => setCreating(false)} />
        ) : (
          <UnlockForm recent={settings.recentVaults} onCreate={() => setCreating(true)} />
        )}
      </div>
      <p className={css.foot}>
        {t("general.name")} {info.version} ·{" "}
        {t("vault.runsAs", { host: t(`settings.hostKind.${info.host}`) })}
      </p>
    </main>
  );
}
