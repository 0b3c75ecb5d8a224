import { IconPrinter, IconSitemap } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useSettings } from "../../client/settings.tsx";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextField } from "../../ui/fields.tsx";
import { timestampNow } from "../../ui/now.ts";
import { PagePreview } from "../../ui/page-preview.tsx";
import { Section } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import { FolderField, useFolder } from "./folder-field.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import css from "./paper.module.css";
import { SaveOutcome } from "./save-outcome.tsx";
import { isUsableName } from "./target.ts";
import { type Format, useSaveTree } from "./use-save-tree.ts";

interface ContactTreeCardProps {
  readonly folder: string | null;
  readonly onFolder: (folder: string) => void;
}

/** The contact tree: as it will be on paper, and the ways to get it there. */
export function ContactTreeCard({ folder, onFolder }: ContactTreeCardProps) {
  const { t, language: shown } = useText();
  const { info } = useSettings();
  const { incidents } = useIncident();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const [language, setLanguage] = useState(shown);
  const [typed, setTyped] = useState<string | null>(null);
  const [nameless, setNameless] = useState(false);
  const tree = useCall(
    "printing",
    "contactTree",
    { language },
    { refreshOn: ["reference.changed"], keep: true },
  );
  const save = useSaveTree();
  const target = useFolder(folder, onFolder, t("paper.target"));
  const name = typed ?? t("paper.tree.fileName", { lng: language, day: timestampNow().slice(0, 10) });

  const write = async (format: Format, as = name): Promise<void> => {
    setNameless(!isUsableName(as));
    if (!isUsableName(as)) return;
    const to = await target();
    if (to !== null) await save.start({ format, folder: to, name: as, language });
  };

  return (
    <Section title={t("paper.tree.title")} icon={<IconSitemap aria-hidden />}>
      {tree.failure?.kind === "printing.no-contacts" ? (
        <EmptyState
          title={t("paper.tree.none")}
          action={
            !readOnly && (
              <Button onPress={() => void navigate(paths.import)}>{t("contacts.empty.action")}</Button>
            )
          }
        >
          {t("paper.tree.noneWhy")}
        </EmptyState>
      ) : (
        <div className={css.card}>
          <p className={css.dim}>{t("paper.tree.why")}</p>
          {tree.failure && <Problem failure={tree.failure} onRetry={tree.reload} />}
          <div className={css.fields}>
            <LanguageChoice value={language} onChange={setLanguage} />
            <TextField
              label={t("paper.fileName")}
              value={name}
              onChange={setTyped}
              maxLength={120}
              error={nameless ? t("paper.fileNameRefused") : undefined}
            />
          </div>
          <FolderField label={t("paper.target")} folder={folder} onChange={onFolder} disabled={save.busy} />
          <div className={css.buttons}>
            {info.pdf && (
              <Button
                tone={incidents.length === 0 ? "primary" : "plain"}
                icon={<IconPrinter size="1rem" aria-hidden />}
                onPress={() => void write("pdf")}
                busy={save.busy && save.format === "pdf"}
                disabled={save.busy}
              >
                {t("paper.tree.savePdf")}
              </Button>
            )}
            <Button
              onPress={() => void write("html")}
              busy={save.busy && save.format === "html"}
              disabled={save.busy}
            >
              {t("paper.tree.saveHtml")}
            </Button>
          </div>
          {!info.pdf && <p className={css.dim}>{t("paper.tree.noPdf")}</p>}
          <SaveOutcome
            save={save}
            onOtherName={(format, as) => {
              setTyped(as);
              void write(format, as);
            }}
          />
          {tree.value && <PagePreview html={tree.value.html} title={t("paper.tree.preview")} />}
        </div>
      )}
    </Section>
  );
}
