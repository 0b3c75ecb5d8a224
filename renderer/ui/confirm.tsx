import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { useText } from "./text.ts";

export interface Question {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly body: ReactNode;
  /** The verb on the button: "Close incident", never "OK". */
  readonly action: string;
  readonly tone?: "primary" | "danger";
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask | null>(null);

/** `const confirm = useConfirm(); if (await confirm({ title, body, action })) …` */
export const useConfirm = (): Ask => {
  const ask = useContext(ConfirmContext);
  if (!ask) throw new Error("useConfirm needs a ConfirmProvider above it");
  return ask;
};

/** Holds the one confirmation dialog of the page. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useRef<(yes: boolean) => void>(() => {});
  const ask = useCallback<Ask>((asked) => {
    answer.current(false);
    setQuestion(asked);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = (yes: boolean): void => {
    setQuestion(null);
    answer.current(yes);
  };
  const value = useMemo(() => ask, [ask]);
  return (
    <ConfirmContext value={value}>
      {children}
      <Dialog
        opened={question !== null}
        onClose={() => close(false)}
        title={question?.title ?? ""}
        size="sm"
        actions={
          <>
            <Button onPress={() => close(false)} autoFocus>
              {t("general.cancel")}
            </Button>
            <Button tone={question?.tone ?? "danger"} onPress={() => close(true)}>
              {question?.action}
            </Button>
          </>
        }
      >
        {question?.body}
      </Dialog>
    </ConfirmContext>
  );
}
