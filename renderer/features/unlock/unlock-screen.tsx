import { useState } from "react";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { useSettings } from "../../client/settings.tsx";
import { useVault } from "../../client/vault.tsx";
import { Logo } from "../../ui/logo.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { CreateForm } from "./create-form.tsx";
import { ExaminePanel } from "./examine-panel.tsx";
import { Preferences } from "./preferences.tsx";
import { recentWith } from "./recent-vaults.ts";
import css from "./unlock.module.css";
import { UnlockForm } from "./unlock-form.tsx";

/** What the door shows. An examination holds what was typed, until it is left. */
type Shown =
  | { readonly form: "unlock"; readonly first?: string }
  | { readonly form: "create" }
  | { readonly form: "examine"; readonly path: string; readonly secret: SecretInput | null };

/** The door: open a vault or create one. Also where people land when it was locked or its process ended, with the reason. */
export function UnlockScreen() {
  const { t } = useText();
  const { info } = useSettings();
  const { status, reason, failure, reload } = useVault();
  const [shown, setShown] = useState<Shown>({ form: "unlock" });
  return (
    <main className={css.page}>
      <header className={css.head}>
        <div className={css.brand}>
          <Logo size="1.75rem" />
          <span>{t("general.name")}</span>
        </div>
        <Preferences />
      </header>
      <div className={css.card} data-wide={shown.form !== "unlock" || undefined}>
        {failure && <Problem failure={failure} onRetry={reload} />}
        {reason === "locked" && <p role="status">{t("vault.locked")}</p>}
        {reason === "core-ended" && (
          <p role="alert" className={css.alarm}>
            {t("vault.coreEnded")}
          </p>
        )}
        {status === undefined && !failure ? (
          <p aria-busy>{t("vault.starting")}</p>
        ) : (
          <Form shown={shown} onShow={setShown} />
        )}
      </div>
      <p className={css.foot}>
        {t("general.name")} {info.version} ·{" "}
        {t("vault.runsAs", { host: t(`settings.hostKind.${info.host}`) })}
      </p>
    </main>
  );
}

function Form({ shown, onShow }: { readonly shown: Shown; readonly onShow: (next: Shown) => void }) {
  const { settings } = useSettings();
  const recent = settings.recentVaults;
  if (shown.form === "create") return <CreateForm onUnlock={() => onShow({ form: "unlock" })} />;
  if (shown.form === "examine")
    return (
      <ExaminePanel
        path={shown.path}
        secret={shown.secret}
        onBack={(path) => onShow({ form: "unlock", first: path })}
      />
    );
  return (
    <UnlockForm
      recent={shown.first === undefined ? recent : recentWith(recent, shown.first)}
      onCreate={() => onShow({ form: "create" })}
      onExamine={(path, secret) => onShow({ form: "examine", path, secret })}
    />
  );
}
