import { IconX } from "@tabler/icons-react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { displayBytes } from "#shared/text/numbers.ts";
import { Button } from "../../../ui/button.tsx";
import { Digits } from "../../../ui/digits.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { SectionHeading } from "../../../ui/panel.tsx";
import { useText } from "../../../ui/text.ts";
import { momentWords } from "../slot-words.ts";
import css from "../vault.module.css";
import { BackupCheck } from "./backup-check.tsx";
import { VerdictChip } from "./backup-columns.tsx";
import { contentsWords } from "./contents-words.ts";
import { RestoreForm } from "./restore-form.tsx";

interface BackupDetailProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** One backup: what it is, whether it can be read, and the way back from it. */
export function BackupDetail({ backup, onClose }: BackupDetailProps) {
  const { t, language } = useText();
  const whole = backup.verdict === "whole";
  return (
    <>
      <div className={css.detailHead}>
        <div>
          <h2 className={css.detailTitle}>{t("backups.detail.title")}</h2>
          <p>
            <Digits>{momentWords(backup.madeAt)}</Digits>
          </p>
          <p className={css.dim}>{t(`backups.reason.${backup.reason}`)}</p>
        </div>
        <Button
          tone="quiet"
          size="sm"
          keys="Escape"
          icon={<IconX size="1rem" aria-hidden />}
          onPress={onClose}
        >
          {t("general.close")}
        </Button>
      </div>
      <div>
        <VerdictChip whole={whole} />
      </div>
      <Facts
        facts={[
          {
            label: t("backups.column.contents"),
            value: contentsWords(t, language, backup.contents).join(", "),
          },
          {
            label: t("backups.detail.secrets"),
            value: t(backup.sameKey ? "backups.sameKeyLong" : "backups.earlierKeyLong"),
          },
          { label: t("backups.column.medium"), value: t(`backups.medium.${backup.medium}`) },
          { label: t("backups.column.bytes"), value: displayBytes(backup.bytes, language) },
          { label: t("backups.detail.version"), value: String(backup.storeVersion) },
          { label: t("backups.detail.path"), value: <span className={css.path}>{backup.path}</span> },
        ]}
      />
      <section className={css.part}>
        <SectionHeading title={t("backups.detail.check")} level={3} />
        <BackupCheck backup={backup} />
      </section>
      <section className={css.part}>
        <SectionHeading title={t("backups.restore.title")} level={3} />
        {whole ? <RestoreForm backup={backup} /> : <p>{t("backups.detail.isDamaged")}</p>}
      </section>
    </>
  );
}
