import { IconKey, IconKeyOff } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { displayNumber } from "#shared/text/numbers.ts";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import css from "./keys.module.css";

/** Before anything was typed: how the station works, or how keys get into the vault. */
export function NothingAsked() {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const counts = useCall("reference", "counts", {}, { refreshOn: ["reference.changed"] });
  if (counts.value === undefined) return null;
  if (counts.value.keys === 0)
    return (
      <Panel fill>
        <EmptyState
          icon={<IconKeyOff />}
          title={t("keys.empty.title")}
          action={
            !readOnly && (
              <Button tone="primary" onPress={() => void navigate(paths.import)}>
                {t("keys.empty.action")}
              </Button>
            )
          }
        >
          {t("keys.empty.why")}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel fill>
      <EmptyState icon={<IconKey />} title={t("keys.how.title")}>
        <ol className={css.how}>
          <li>{t("keys.how.type")}</li>
          <li>{t("keys.how.compare")}</li>
          <li>{t("keys.how.show")}</li>
        </ol>
        <p>
          {t("keys.how.count", {
            count: counts.value.keys,
            replace: { count: displayNumber(counts.value.keys, language) },
          })}
        </p>
      </EmptyState>
    </Panel>
  );
}

/** Nothing fits: what is often the reason. */
export function NoMatch({ text }: { readonly text: string }) {
  const { t } = useText();
  return (
    <Panel fill>
      <EmptyState icon={<IconKeyOff />} title={t("keys.noMatch.title", { text })}>
        <ul className={css.how}>
          <li>{t("keys.noMatch.signs")}</li>
          <li>{t("keys.noMatch.device")}</li>
          <li>{t("keys.noMatch.stale")}</li>
        </ul>
      </EmptyState>
    </Panel>
  );
}
