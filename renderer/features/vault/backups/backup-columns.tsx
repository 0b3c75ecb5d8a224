import { IconCheck, IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { displayBytes } from "#shared/text/numbers.ts";
import { Chip } from "../../../ui/chip.tsx";
import type { Column } from "../../../ui/data-table/columns.ts";
import { Digits } from "../../../ui/digits.tsx";
import { useText } from "../../../ui/text.ts";
import { momentWords } from "../slot-words.ts";
import css from "../vault.module.css";
import { contentsWords } from "./contents-words.ts";

/** Two lines a row: when and why, what is inside, where, how it is. room: in rem; what has no place is beside the list. */
export const useBackupColumns = (room: number): readonly Column<Backup>[] => {
  const { t, language } = useText();
  return useMemo(() => {
    const all: readonly (Column<Backup> & { readonly from: number })[] = [
      {
        id: "madeAt",
        title: t("backups.column.madeAt"),
        from: 0,
        width: "13rem",
        cell: (backup) => (
          <div className={css.two}>
            <Digits>{momentWords(backup.madeAt)}</Digits>
            <span className={css.dim}>{t(`backups.reason.${backup.reason}`)}</span>
          </div>
        ),
        sortBy: ({ madeAt }) => Date.parse(madeAt) || madeAt,
      },
      {
        id: "contents",
        title: t("backups.column.contents"),
        from: 50,
        width: "minmax(16rem, 1fr)",
        cell: ({ contents }) => {
          const words = contentsWords(t, language, contents);
          const half = Math.ceil(words.length / 2);
          return (
            <div className={css.two}>
              <span>{words.slice(0, half).join(" · ")}</span>
              <span>{words.slice(half).join(" · ")}</span>
            </div>
          );
        },
      },
      {
        id: "bytes",
        title: t("backups.column.bytes"),
        from: 40,
        width: "5rem",
        align: "end",
        cell: ({ bytes }) => <Digits>{displayBytes(bytes, language)}</Digits>,
        sortBy: ({ bytes }) => bytes,
      },
      {
        id: "medium",
        title: t("backups.column.medium"),
        from: 0,
        width: "minmax(8.75rem, 10rem)",
        cell: ({ medium, sameKey }) => (
          <div className={css.two}>
            <span>{t(`backups.medium.${medium}`)}</span>
            {!sameKey && <span className={css.dim}>{t("backups.earlierKey")}</span>}
          </div>
        ),
        sortBy: ({ medium }) => medium,
      },
      {
        id: "verdict",
        title: t("backups.column.verdict"),
        from: 0,
        width: "7.25rem",
        cell: ({ verdict }) => <VerdictChip whole={verdict === "whole"} />,
        sortBy: ({ verdict }) => verdict,
      },
    ];
    return all.filter(({ from }) => room >= from);
  }, [t, language, room]);
};

/** Whether its size and checksum are as noted. */
export function VerdictChip({ whole }: { readonly whole: boolean }) {
  const { t } = useText();
  return (
    <Chip tone={whole ? "good" : "alarm"} icon={whole ? <IconCheck aria-hidden /> : <IconX aria-hidden />}>
      {t(whole ? "backups.verdict.whole" : "backups.verdict.damaged")}
    </Chip>
  );
}
