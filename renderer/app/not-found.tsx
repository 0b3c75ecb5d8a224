import { IconMapQuestion } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Screen } from "../ui/screen.tsx";
import { useText } from "../ui/text.ts";

/** An address that leads to no screen. */
export function NotFound() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Screen title={t("shell.notFound.title")}>
      <EmptyState
        icon={<IconMapQuestion />}
        title={t("shell.notFound.title")}
        action={<Button onPress={() => navigate("/")}>{t("shell.notFound.action")}</Button>}
      >
        {t("shell.notFound.body")}
      </EmptyState>
    </Screen>
  );
}
