import { IconAlertTriangle } from "@tabler/icons-react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { Progress } from "../../../client/use-command.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { CheckField } from "../../../ui/fields.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { ProgressBar } from "../../../ui/progress.tsx";
import { useText } from "../../../ui/text.ts";
import { slotName } from "../slot-words.ts";
import css from "../vault.module.css";
import { StepHeading } from "../wizard/wizard.tsx";
import { isKept, type KeptSlot } from "./kept-slots.ts";

interface RekeyGoProps {
  readonly slots: readonly SlotSummary[];
  readonly kept: readonly KeptSlot[];
  readonly removeBackups: boolean;
  readonly onRemoveBackups: (remove: boolean) => void;
  readonly rekey: {
    readonly busy: boolean;
    readonly failure: AnyFailure | undefined;
    readonly progress: Progress | null;
    readonly cancel: () => void;
  };
  readonly onBack: () => void;
  readonly onGo: () => void;
}

/** Once more what stays and what ends; then the work, with its progress. */
export function RekeyGo({ slots, kept, removeBackups, onRemoveBackups, rekey, onBack, onGo }: RekeyGoProps) {
  const { t } = useText();
  const names = (stays: boolean): string =>
    slots
      .filter((slot) => isKept(kept, slot) === stays)
      .map((slot) => slotName(t, slot))
      .join(", ");
  return (
    <>
      <StepHeading>{t("slots.rekey.go.heading")}</StepHeading>
      <Facts
        facts={[
          { label: t("slots.rekey.go.stay"), value: names(true) },
          { label: t("slots.rekey.go.end"), value: names(false) || t("slots.rekey.go.endNone") },
        ]}
      />
      <CheckField
        label={t("slots.rekey.go.removeBackups")}
        hint={t("slots.rekey.go.removeBackupsHint")}
        checked={removeBackups}
        onChange={onRemoveBackups}
        disabled={rekey.busy}
      />
      <p className={css.warning}>
        <IconAlertTriangle size="1.25rem" aria-hidden />
        <span>{t(rekey.busy ? "slots.rekey.go.busyNote" : "slots.rekey.go.unplugged")}</span>
      </p>
      {rekey.busy && (
        <ProgressBar
          done={rekey.progress?.done ?? 0}
          total={rekey.progress?.total ?? null}
          label={t("slots.rekey.go.busy")}
          onCancel={rekey.cancel}
        />
      )}
      {rekey.failure && <Problem failure={rekey.failure} />}
      {!rekey.busy && (
        <div className={css.actions}>
          <Button onPress={onBack}>{t("slots.wizard.back")}</Button>
          <Button tone="danger" onPress={onGo}>
            {t("slots.rekey.go.action")}
          </Button>
        </div>
      )}
    </>
  );
}
