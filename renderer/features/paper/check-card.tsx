import { IconCheck, IconFolder, IconShieldCheck, IconShieldX, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { findingText, verdictText } from "#shared/text/archive-words.ts";
import { usePickPaths } from "../../client/pick-paths.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { useText } from "../../ui/text.ts";
import css from "./paper.module.css";
import type { ArchiveCheck, Verified } from "./use-archive-check.ts";

/** Checks an archive folder: the verdict first, then everything that was looked at. */
export function CheckCard({ check }: { readonly check: ArchiveCheck }) {
  const { t } = useText();
  const pick = usePickPaths();
  const { command, path, verified, start } = check;
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({
      what: "folder",
      title: t("paper.check.pick"),
      action: t("paper.check.action"),
    });
    if (chosen !== undefined) await start(chosen);
  };
  return (
    <Section title={t("paper.check.title")} icon={<IconShieldCheck aria-hidden />}>
      <div className={css.card}>
        <p className={css.dim}>{t("paper.check.why")}</p>
        <div>
          <Button
            icon={<IconFolder size="1rem" aria-hidden />}
            onPress={() => void choose()}
            disabled={command.busy}
          >
            {t("paper.check.choose")}
          </Button>
        </div>
        {path !== null && <p className={css.path}>{path}</p>}
        {command.busy && (
          <ProgressBar
            done={command.progress?.done ?? 0}
            total={command.progress?.total ?? null}
            label={t("paper.check.busy")}
            onCancel={command.cancel}
          />
        )}
        {command.failure && <Problem failure={command.failure} onDismiss={command.clear} />}
        {verified && <Verdict verified={verified} />}
      </div>
    </Section>
  );
}

function Verdict({ verified }: { readonly verified: Verified }) {
  const { t } = useText();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => void panel.current?.scrollIntoView({ block: "nearest" }), []);
  const Icon = verified.whole ? IconShieldCheck : IconShieldX;
  return (
    <div ref={panel} className={css.verdict} data-whole={verified.whole || undefined} role="status">
      <p className={css.verdictLine}>
        <Icon size="1.5rem" aria-hidden />
        <strong>{verdictText(t, verified)}</strong>
      </p>
      <ul className={css.findings} aria-label={t("paper.check.findings")}>
        {verified.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index} className={css.finding} data-verdict={finding.verdict}>
            {finding.verdict === "whole" ? (
              <IconCheck size="1rem" aria-label={t("paper.check.whole")} role="img" />
            ) : (
              <IconX size="1rem" aria-label={t("paper.check.broken")} role="img" />
            )}
            <span>{findingText(t, finding)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
