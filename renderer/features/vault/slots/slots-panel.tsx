import { IconFlask, IconKey, IconPlus, IconRefresh } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { useOpenVault } from "../../../client/vault.tsx";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../../../ui/panel.tsx";
import { useText } from "../../../ui/text.ts";
import { RekeyWizard } from "../rekey/rekey-wizard.tsx";
import css from "../vault.module.css";
import { SharesWizard } from "../wizard/shares-wizard.tsx";
import { WordsWizard } from "../wizard/words-wizard.tsx";
import { AddPassphraseDialog, ChangePassphraseDialog } from "./passphrase-dialogs.tsx";
import { readinessOf } from "./readiness.ts";
import { ReadinessLine } from "./readiness-line.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { SlotList } from "./slot-list.tsx";
import { TestDialog } from "./test-dialog.tsx";

type Open =
  | { readonly what: "passphrase" | "words" | "shares" | "test" | "rekey" }
  | { readonly what: "change" | "remove"; readonly slot: SlotSummary };

interface SlotsPanelProps {
  readonly slots: readonly SlotSummary[];
  readonly onBackUp: () => void;
}

/** Who can open the vault: the list, and everything that can be done to it. */
export function SlotsPanel({ slots, onBackUp }: SlotsPanelProps) {
  const { t } = useText();
  const { readOnly } = useOpenVault();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const ready = readinessOf(slots);
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <ReadinessLine
          readiness={ready}
          count={slots.length}
          {...(!readOnly && { onMakeWords: () => setOpen({ what: "words" }) })}
        />
        <Section
          title={t("slots.list.title")}
          icon={<IconKey aria-hidden />}
          count={slots.length}
          note={t("slots.list.why")}
          flush
        >
          <SlotList
            slots={slots}
            readOnly={readOnly}
            onChangePassphrase={(slot) => setOpen({ what: "change", slot })}
            onRemove={(slot) => setOpen({ what: "remove", slot })}
          />
        </Section>
      </div>
      <div className={css.column}>
        {!readOnly && (
          <Section title={t("slots.add.title")} icon={<IconPlus aria-hidden />}>
            <div className={css.choices}>
              {(["words", "shares", "passphrase"] as const).map((what) => (
                <Way key={what} why={t(`slots.add.${what}Why`)}>
                  <Button fullWidth onPress={() => setOpen({ what })}>
                    {t(`slots.add.${what}`)}
                  </Button>
                </Way>
              ))}
            </div>
          </Section>
        )}
        <Section title={t("slots.try.title")} icon={<IconFlask aria-hidden />}>
          <div className={css.choices}>
            <Way why={t("slots.try.why")}>
              <Button fullWidth onPress={() => setOpen({ what: "test" })}>
                {t("slots.try.action")}
              </Button>
            </Way>
          </div>
        </Section>
        {!readOnly && (
          <Section title={t("slots.keyChange.title")} icon={<IconRefresh aria-hidden />}>
            <div className={css.choices}>
              <Way why={t("slots.keyChange.why")}>
                <Button fullWidth tone="danger" onPress={() => setOpen({ what: "rekey" })}>
                  {t("slots.keyChange.action")}
                </Button>
              </Way>
            </div>
          </Section>
        )}
      </div>
      {open?.what === "passphrase" && <AddPassphraseDialog slots={slots} onClose={close} />}
      {open?.what === "change" && <ChangePassphraseDialog slot={open.slot} slots={slots} onClose={close} />}
      {open?.what === "remove" && <RemoveDialog slot={open.slot} slots={slots} onClose={close} />}
      {open?.what === "test" && <TestDialog slots={slots} onClose={close} />}
      {open?.what === "words" && <WordsWizard slots={slots} onClose={close} />}
      {open?.what === "shares" && <SharesWizard slots={slots} onClose={close} />}
      {open?.what === "rekey" && <RekeyWizard slots={slots} onClose={close} onBackUp={onBackUp} />}
    </div>
  );
}

/** A button with what it is for. */
function Way({ why, children }: { readonly why: string; readonly children: ReactNode }) {
  return (
    <div className={css.way}>
      {children}
      <p className={css.dim}>{why}</p>
    </div>
  );
}
