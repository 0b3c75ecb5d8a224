import { useRouteError } from "react-router";
import { Problem } from "../ui/problem.tsx";
import { Screen } from "../ui/screen.tsx";
import { useText } from "../ui/text.ts";
import { crashReference } from "./crash-boundary.tsx";

/** In place of a screen that has a bug: the navigation stays, every other screen works. */
export function CrashedScreen() {
  const { t } = useText();
  const error = useRouteError();
  return (
    <Screen title={t("shell.crashed")}>
      <Problem
        failure={{ kind: "boundary.internal", reference: crashReference(error) }}
        onRetry={() => window.location.reload()}
      />
    </Screen>
  );
}

/** The frame itself has a bug: hands it on to the boundary around everything, instead of the router's own page. */
export function CrashedShell(): never {
  throw useRouteError();
}
