import { useEffect, useState } from "react";
import { useHotkey } from "../../ui/hotkey.ts";
import { Panel } from "../../ui/panel.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { focusScreenTitle } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import type { Running } from "./flow.ts";
import css from "./import.module.css";

interface CheckingProps {
  readonly running: Running;
  readonly onCancel: () => void;
}

/** Files are being read and compared: how far, which one, and a way to stop. */
export function Checking({ running, onCancel }: CheckingProps) {
  const { t } = useText();
  return (
    <Panel>
      <div className={css.stack}>
        <div role="status">
          <h2 className={css.strong}>{t("fill.checking.title")}</h2>
          <p className={css.dim}>{t("fill.checking.body")}</p>
        </div>
        <CheckProgress running={running} onCancel={onCancel} />
      </div>
    </Panel>
  );
}

/** The bar alone; Esc stops the check. */
export function CheckProgress({ running, onCancel }: CheckingProps) {
  const { t } = useText();
  useHotkey("Escape", onCancel);
  return (
    <ProgressBar
      done={running.done}
      total={running.total}
      label={
        running.file === ""
          ? t("fill.checking.preparing")
          : t("fill.checking.progress", { file: running.file })
      }
      onCancel={onCancel}
    />
  );
}

/** When work ends and the button that had the focus goes with it, the heading takes the focus. */
export const useFocusAfterwards = (running: Running | null): void => {
  const isRunning = running !== null;
  useEffect(() => {
    if (!isRunning && document.activeElement === document.body) focusScreenTitle();
  }, [isRunning]);
};

const shownAfterMs = 250;

/** The work under way once it has lasted so long that people should see it: a short check must not make the page flicker. */
export const useLasting = (running: Running | null): Running | null => {
  const [lasting, setLasting] = useState("");
  const operation = running?.operation ?? "";
  useEffect(() => {
    if (operation === "") return;
    const timer = window.setTimeout(() => setLasting(operation), shownAfterMs);
    return () => window.clearTimeout(timer);
  }, [operation]);
  return operation !== "" && lasting === operation ? running : null;
};
