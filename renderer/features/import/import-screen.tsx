import { IconFileSearch, IconFolder } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button, PrimaryButton } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { CheckFailure } from "./check-failure.tsx";
import { Checking, useFocusAfterwards, useLasting } from "./checking.tsx";
import { isWaiting } from "./flow.ts";
import css from "./import.module.css";
import { KindList } from "./kind-list.tsx";
import { reportPath } from "./kinds.ts";
import { type Choose, useChoose } from "./use-choose.ts";
import { type Import, useImport } from "./use-import.ts";
import { WaitingReport } from "./waiting-report.tsx";

/** Where filling begins: what the vault holds, what each kind takes, and the choice of files. */
export function ImportScreen() {
  const { t } = useText();
  const { readOnly } = useOpenVault();
  const counts = useCall("reference", "counts", {}, { refreshOn: ["reference.changed"] });
  const fill = useImport();
  const choose = useChoose(fill);
  const { failed } = fill.flow;
  const running = useLasting(fill.flow.running);
  useFocusAfterwards(running);
  useGoToNewReport(fill);

  return (
    <Screen title={t("fill.title")} note={t("fill.note")}>
      {counts.failure && <Problem failure={counts.failure} onRetry={counts.reload} />}
      {failed && <CheckFailure fill={fill} failed={failed} />}
      {readOnly ? (
        <ReadOnly />
      ) : running ? (
        <Checking running={running} onCancel={fill.cancel} />
      ) : (
        <>
          {isWaiting(fill.flow) && <WaitingReport fill={fill} />}
          <Recognise choose={choose} primary={!isWaiting(fill.flow) && failed === null} />
        </>
      )}
      <KindList counts={counts.value} choose={readOnly || running ? null : choose} />
    </Screen>
  );
}

/** A check that ends while this screen is shown leads on to its report; one that ended elsewhere waits here. */
const useGoToNewReport = ({ flow }: Import): void => {
  const navigate = useNavigate();
  const seen = useRef(flow.checked);
  useEffect(() => {
    if (seen.current === flow.checked) return;
    seen.current = flow.checked;
    if (flow.checked !== null && flow.applied === null) void navigate(reportPath);
  }, [flow, navigate]);
};

function Recognise({ choose, primary }: { readonly choose: Choose; readonly primary: boolean }) {
  const { t } = useText();
  const ChooseButton = primary ? PrimaryButton : Button;
  return (
    <Panel>
      <div className={css.recognise}>
        <div className={css.recogniseWords}>
          <h2 className={css.strong}>{t("fill.recognise.title")}</h2>
          <p className={css.dim}>{t("fill.recognise.body")}</p>
        </div>
        <div className={css.buttons}>
          <Button icon={<IconFolder size="1rem" />} onPress={() => void choose.folder()}>
            {t("fill.recognise.folder")}
          </Button>
          <ChooseButton
            icon={<IconFileSearch size="1rem" />}
            keys="Mod+O"
            onPress={() => void choose.files(null)}
          >
            {t("fill.recognise.files")}
          </ChooseButton>
        </div>
      </div>
    </Panel>
  );
}

function ReadOnly() {
  const { t } = useText();
  return (
    <Panel tone="raised">
      <h2 className={css.strong}>{t("fill.readOnly.title")}</h2>
      <p>{t("fill.readOnly.body")}</p>
    </Panel>
  );
}
