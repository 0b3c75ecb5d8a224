import { IconEye, IconEyeOff, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ValueOf } from "../../../client/use-call.ts";
import { Button } from "../../../ui/button.tsx";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";
import { SheetPrint } from "./sheet-print.tsx";
import { ShownWords } from "./shown-words.tsx";
import { StepHeading } from "./wizard.tsx";

interface WordsShowProps {
  readonly drawn: ValueOf<"slots", "prepareWords">;
  readonly onStop: () => void;
  readonly onNext: () => void;
}

/** The words once, large; by hand or printed onto paper. */
export function WordsShow({ drawn, onStop, onNext }: WordsShowProps) {
  const { t } = useText();
  const [shown, setShown] = useState(true);
  const [printing, setPrinting] = useState(false);
  const [printed, setPrinted] = useState(0);
  if (printing)
    return (
      <SheetPrint
        pending={drawn.pending}
        share={null}
        printed={printed}
        onPrinted={() => setPrinted(printed + 1)}
        onBack={() => setPrinting(false)}
      />
    );
  return (
    <>
      <div className={css.headLine}>
        <StepHeading>{t("slots.words.show.heading")}</StepHeading>
        <ShowHide shown={shown} onChange={setShown} />
      </div>
      <p className={css.dim}>{t("slots.words.show.why")}</p>
      <ShownWords label={t("slots.words.show.list")} words={drawn.words} shown={shown} />
      <div className={css.actions}>
        <Button onPress={onStop}>{t("general.cancel")}</Button>
        <Button icon={<IconPrinter size="1rem" aria-hidden />} onPress={() => setPrinting(true)}>
          {t("slots.words.show.print")}
        </Button>
        <Button tone="primary" onPress={onNext}>
          {t("slots.words.show.next")}
        </Button>
      </div>
    </>
  );
}

/** Somebody comes in: the words go from the screen at once. */
export function ShowHide({
  shown,
  onChange,
}: {
  readonly shown: boolean;
  readonly onChange: (shown: boolean) => void;
}) {
  const { t } = useText();
  return (
    <Button
      size="sm"
      icon={shown ? <IconEyeOff size="1rem" aria-hidden /> : <IconEye size="1rem" aria-hidden />}
      onPress={() => onChange(!shown)}
    >
      {t(shown ? "slots.words.show.hide" : "slots.words.show.show")}
    </Button>
  );
}
