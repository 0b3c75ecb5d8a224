import { IconPrinter, IconUserCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ValueOf } from "../../../client/use-call.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { useText } from "../../../ui/text.ts";
import { focusRefused } from "../slots/focus-refused.ts";
import css from "../vault.module.css";
import { SheetPrint } from "./sheet-print.tsx";
import { ShownWords } from "./shown-words.tsx";
import { isTypedBack } from "./typed-back.ts";
import { StepHeading } from "./wizard.tsx";
import { ShowHide } from "./words-show.tsx";

type Sheet = ValueOf<"slots", "prepareShares">["sheets"][number];

interface OneSheetProps {
  readonly pending: string;
  readonly sheet: Sheet;
  /** How many sheets there are. */
  readonly count: number;
  /** The word of this sheet was refused. */
  readonly again: boolean;
  readonly last: boolean;
  readonly onStop: () => void;
  readonly onTypedBack: (answer: string) => void;
}

/** The sheet of one holder: who is to look, the words, the paper, one word typed back. */
export function OneSheet({ pending, sheet, count, again, last, onStop, onTypedBack }: OneSheetProps) {
  const { t } = useText();
  const [part, setPart] = useState<"cover" | "words" | "print" | "type">("cover");
  const [shown, setShown] = useState(true);
  const [printed, setPrinted] = useState(0);
  const { holder } = sheet;
  return (
    <>
      <p className={css.dim}>{t("slots.shares.sheet.of", { number: sheet.number, count })}</p>
      {part === "cover" && (
        <>
          <StepHeading>{t("slots.shares.sheet.cover", { holder })}</StepHeading>
          <p className={css.cover}>
            <IconUserCheck size="2rem" aria-hidden />
            <span>{t("slots.shares.sheet.coverWhy", { holder })}</span>
          </p>
          {again && <p>{t("slots.shares.sheet.again")}</p>}
          <div className={css.actions}>
            <Button onPress={onStop}>{t("general.cancel")}</Button>
            <Button tone="primary" onPress={() => setPart("words")} autoFocus>
              {t("slots.shares.sheet.show")}
            </Button>
          </div>
        </>
      )}
      {part === "words" && (
        <>
          <div className={css.headLine}>
            <StepHeading>{t("slots.shares.sheet.heading", { holder })}</StepHeading>
            <ShowHide shown={shown} onChange={setShown} />
          </div>
          <p className={css.dim}>{t("slots.shares.sheet.why")}</p>
          <ShownWords label={t("slots.shares.sheet.list", { holder })} words={sheet.words} shown={shown} />
          <div className={css.actions}>
            <Button onPress={onStop}>{t("general.cancel")}</Button>
            <Button icon={<IconPrinter size="1rem" aria-hidden />} onPress={() => setPart("print")}>
              {t("slots.words.show.print")}
            </Button>
            <Button tone="primary" onPress={() => setPart("type")}>
              {t("slots.words.show.next")}
            </Button>
          </div>
        </>
      )}
      {part === "print" && (
        <SheetPrint
          pending={pending}
          share={sheet.number}
          printed={printed}
          onPrinted={() => setPrinted(printed + 1)}
          onBack={() => setPart("words")}
        />
      )}
      {part === "type" && (
        <OneWord
          sheet={sheet}
          last={last}
          onStop={onStop}
          onLook={() => setPart("words")}
          onTypedBack={onTypedBack}
        />
      )}
    </>
  );
}

function OneWord({
  sheet,
  last,
  onStop,
  onLook,
  onTypedBack,
}: Pick<OneSheetProps, "sheet" | "last" | "onStop" | "onTypedBack"> & { readonly onLook: () => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const { holder, ask, words } = sheet;
  return (
    <form
      ref={form}
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTypedBack(typed, words[ask - 1] ?? "")) return onTypedBack(typed.trim());
        setRefused(
          typed.trim() === ""
            ? t("slots.words.typeBack.missing")
            : t("slots.shares.sheet.wrong", { position: ask }),
        );
        focusRefused(form.current);
      }}
    >
      <StepHeading>{t("slots.shares.sheet.typeBack", { holder })}</StepHeading>
      <p className={css.dim}>{t("slots.shares.sheet.typeBackWhy")}</p>
      <div className={css.asked}>
        <TextField
          label={t("slots.words.typeBack.word", { position: ask })}
          value={typed}
          onChange={setTyped}
          maxLength={40}
          mono
          autoFocus
          error={refused}
        />
      </div>
      <div className={css.actions}>
        <Button onPress={onStop}>{t("general.cancel")}</Button>
        <Button onPress={onLook}>{t("slots.words.typeBack.look")}</Button>
        <Button tone="primary" type="submit">
          {t(last ? "slots.words.typeBack.action" : "slots.shares.sheet.nextSheet")}
        </Button>
      </div>
    </form>
  );
}
