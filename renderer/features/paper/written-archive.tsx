import { IconCircleCheck } from "@tabler/icons-react";
import { displayBytes, displayNumber } from "#shared/text/numbers.ts";
import type { ValueOf } from "../../client/use-call.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useText } from "../../ui/text.ts";
import css from "./paper.module.css";

interface WrittenArchiveProps {
  readonly written: ValueOf<"exports", "incidentArchive">;
  readonly onCheck: () => void;
  readonly checking: boolean;
}

/** What lies on the medium now, and what has to be written down by hand to prove it later. */
export function WrittenArchive({ written, onCheck, checking }: WrittenArchiveProps) {
  const { t, language } = useText();
  return (
    <div className={css.written}>
      <p className={css.done} role="status">
        <IconCircleCheck size="1.5rem" aria-hidden />
        <strong>{t("paper.archive.done")}</strong>
      </p>
      <Facts
        facts={[
          { label: t("paper.archive.folder"), value: <span className={css.mono}>{written.path}</span> },
          { label: t("paper.archive.entries"), value: displayNumber(written.entries, language) },
          {
            label: t("paper.archive.files"),
            value: (
              <ul>
                {written.files.map(({ name, bytes }) => (
                  <li key={name} className={css.file}>
                    <span className={css.mono}>{name}</span>
                    <span className={css.dim}>{displayBytes(bytes, language)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t("paper.archive.publicKey"),
            value: <span className={css.mono}>{written.publicKey}</span>,
          },
          { label: t("paper.archive.head"), value: <span className={css.mono}>{written.head}</span> },
        ]}
      />
      <p className={css.dim}>{t("paper.archive.anchor")}</p>
      <div>
        <Button onPress={onCheck} busy={checking}>
          {t("paper.archive.checkNow")}
        </Button>
      </div>
    </div>
  );
}
