import { useDraft } from "../../client/drafts.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { ArchiveCard } from "./archive-card.tsx";
import { CheckCard } from "./check-card.tsx";
import { ContactTreeCard } from "./contact-tree-card.tsx";
import css from "./paper.module.css";
import { useArchiveCheck } from "./use-archive-check.ts";

interface Target {
  readonly folder: string | null;
}

const noTarget: Target = { folder: null };

/** What leaves the machine: paper, and archives on a stick; and the check of an archive that came back. */
export function PaperScreen() {
  const { t } = useText();
  const check = useArchiveCheck();
  const [{ folder }, change] = useDraft<Target>("paper.target", noTarget);
  const setFolder = (chosen: string): void => change(() => ({ folder: chosen }));
  return (
    <Screen title={t("paper.title")} note={t("paper.note")}>
      <div className={css.cards}>
        <div className={css.column}>
          <ArchiveCard folder={folder} onFolder={setFolder} check={check} />
          <CheckCard check={check} />
        </div>
        <ContactTreeCard folder={folder} onFolder={setFolder} />
      </div>
    </Screen>
  );
}
