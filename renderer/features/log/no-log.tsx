import { IconBook2 } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { paths } from "../../client/paths.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";

/** No incident was ever declared in this vault: what a log is, and how one begins. */
export function NoLog() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Panel fill>
      <EmptyState
        icon={<IconBook2 />}
        title={t("journal.empty.title")}
        action={<Button onPress={() => void navigate(paths.declare)}>{t("journal.empty.action")}</Button>}
      >
        {t("journal.empty.text")}
      </EmptyState>
    </Panel>
  );
}
