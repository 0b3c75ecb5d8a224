import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { shareWordCount } from "#shared/domain/vault/slots.ts";
import type { ValueOf } from "../../../client/use-call.ts";
import { useCommand } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceField } from "../../../ui/choice-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { checkWords } from "../../../ui/secret/word-check.ts";
import { WordsField } from "../../../ui/secret/words-field.tsx";
import { useText } from "../../../ui/text.ts";
import { momentWords, slotName } from "../slot-words.ts";
import css from "../vault.module.css";
import { SecretForm } from "./secret-form.tsx";

interface TestDialogProps {
  readonly slots: readonly SlotSummary[];
  readonly onClose: () => void;
}

type Tested =
  | { readonly what: "secret"; readonly slot: SlotSummary }
  | ({ readonly what: "sheet" } & ValueOf<"slots", "testShare">);

/** Which slot a secret opens, and whether one holder's sheet is right; nothing is changed. */
export function TestDialog({ slots, onClose }: TestDialogProps) {
  const { t } = useText();
  const [tested, setTested] = useState<Tested | null>(null);
  const [what, setWhat] = useState<Tested["what"]>("secret");
  const [round, setRound] = useState(0);
  const test = useCommand("slots", "test");
  const hasSheets = slots.some(({ type }) => type === "shares");

  if (tested !== null)
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t("slots.test.title")}
        actions={
          <>
            <Button
              onPress={() => {
                setTested(null);
                setRound(round + 1);
              }}
            >
              {t("slots.test.another")}
            </Button>
            <Button tone="primary" onPress={onClose} autoFocus>
              {t("general.close")}
            </Button>
          </>
        }
      >
        <Outcome tested={tested} />
      </Dialog>
    );
  return (
    <Dialog opened onClose={test.busy ? () => {} : onClose} title={t("slots.test.title")}>
      <p className={css.dim}>{t("slots.test.why")}</p>
      {hasSheets && (
        <ChoiceField
          label={t("slots.test.what")}
          value={what}
          onChange={setWhat}
          choices={[
            { value: "secret", label: t("slots.test.wholeSecret") },
            { value: "sheet", label: t("slots.test.oneSheet") },
          ]}
        />
      )}
      {what === "secret" ? (
        <SecretForm
          key={round}
          slots={slots}
          action={t("slots.test.action")}
          command={test}
          onCancel={onClose}
          onPresent={(secret) =>
            void test.run({ secret }).then((answer) => {
              if (answer.ok) setTested({ what: "secret", slot: answer.value });
            })
          }
        />
      ) : (
        <SheetTest
          key={round}
          onCancel={onClose}
          onTested={(found) => setTested({ what: "sheet", ...found })}
        />
      )}
    </Dialog>
  );
}

function SheetTest({
  onCancel,
  onTested,
}: {
  readonly onCancel: () => void;
  readonly onTested: (found: ValueOf<"slots", "testShare">) => void;
}) {
  const { t } = useText();
  const test = useCommand("slots", "testShare");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const { complete, text } = checkWords(typed, shareWordCount);
  const submit = (): void => {
    setTried(true);
    if (!complete) return;
    void test.run({ share: text }).then((answer) => {
      if (answer.ok) onTested(answer.value);
    });
  };
  return (
    <form
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <WordsField
        label={t("slots.test.oneSheetField")}
        hint={t("slots.test.oneSheetWhy")}
        total={shareWordCount}
        value={typed}
        onChange={setTyped}
        onComplete={submit}
        disabled={test.busy}
        error={tried && !complete ? t("vault.words.missing", { total: shareWordCount }) : undefined}
        autoFocus
      />
      {test.failure && <Problem failure={test.failure} />}
      <div className={css.actions}>
        <Button onPress={onCancel}>{t("general.cancel")}</Button>
        <Button tone="primary" type="submit" busy={test.busy}>
          {t("slots.test.action")}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ tested }: { readonly tested: Tested }) {
  const { t } = useText();
  const slot = slotName(t, tested.slot);
  return (
    <div className={css.outcome} role="status">
      <IconCheck size="1.5rem" aria-hidden />
      {tested.what === "secret" ? (
        <div>
          <p className={css.strong}>{t("slots.test.opens")}</p>
          <p>
            {t("slots.test.opensSlot", {
              slot,
              type: t(`slots.type.${tested.slot.type}`),
              at: momentWords(tested.slot.createdAt),
            })}
          </p>
        </div>
      ) : (
        <div>
          <p className={css.strong}>{t("slots.test.sheetRight")}</p>
          <p>
            {t("slots.test.sheetOf", {
              number: tested.number,
              holder: tested.holder,
              slot,
              count: (tested.slot.threshold ?? 1) - 1,
            })}
          </p>
        </div>
      )}
    </div>
  );
}
