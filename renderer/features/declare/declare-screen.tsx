import { IconAlertOctagon, IconFlag, IconMasksTheater } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { incidentKinds } from "#shared/domain/journal/kinds.ts";
import { useDraft } from "../../client/drafts.tsx";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { useCommand } from "../../client/use-command.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { MomentField } from "../../ui/moment-field.tsx";
import { timestampNow } from "../../ui/now.ts";
import { OptionCards } from "../../ui/option-cards.tsx";
import { Panel, SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Screen } from "../../ui/screen.tsx";
import { useText } from "../../ui/text.ts";
import { affectedIds } from "./affected.ts";
import { AffectedSystems } from "./affected-systems.tsx";
import css from "./declare.module.css";
import { type DeclareDraft, emptyDraft } from "./declare-draft.ts";
import { Summary } from "./summary.tsx";

const quickMinutes = [5, 15, 30, 60, 120];
const refreshOn = ["reference.changed"] as const;

/** Declares an incident or a drill. What was entered stays after a failure and while other screens are looked at. */
export function DeclareScreen() {
  const { t } = useText();
  const navigate = useNavigate();
  const { readOnly } = useOpenVault();
  const { incident: open, incidents, reload } = useIncident();
  const list = useCall("systems", "list", {}, { refreshOn });
  const declare = useCommand("incidents", "declare");
  const [draft, change, drop] = useDraft<DeclareDraft>("declare", emptyDraft);
  const [tried, setTried] = useState(false);
  const [declared, setDeclared] = useState<string | null>(null);
  const titleField = useRef<HTMLInputElement>(null);
  const systems = list.value?.systems ?? [];
  const set = (part: Partial<DeclareDraft>): void => change((before) => ({ ...before, ...part }));

  // To the cockpit as soon as it knows the incident: it must not show "all quiet" on the way.
  useEffect(() => {
    if (declared !== null && incidents.some(({ id }) => id === declared)) {
      drop();
      void navigate(paths.situation);
    }
  }, [declared, incidents, navigate, drop]);

  const titleMissing = draft.title.trim() === "";
  const submit = async (): Promise<void> => {
    setTried(true);
    if (titleMissing) return titleField.current?.focus();
    if (draft.noticed.at === undefined || list.value === undefined) return;
    const result = await declare.run({
      title: draft.title.trim(),
      kind: draft.kind,
      noticedAt: draft.noticed.at ?? timestampNow(),
      drill: draft.drill,
      systems: [...affectedIds(draft.affected, systems)],
    });
    if (!result.ok) return;
    setDeclared(result.value.incident);
    reload();
  };

  return (
    <Screen fill title={t("shell.nav.declare")} note={t("incidents.declare.note")}>
      {readOnly && <Panel tone="act">{t("shell.start.readOnly")}</Panel>}
      {open && declared === null && (
        <Panel tone="act">{t("incidents.declare.another", { title: open.title })}</Panel>
      )}
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={css.fields}>
          <TextField
            label={t("incidents.declare.title")}
            hint={t("incidents.declare.titleHint")}
            value={draft.title}
            onChange={(title) => set({ title })}
            error={tried && titleMissing ? t("incidents.declare.titleMissing") : undefined}
            maxLength={200}
            inputRef={titleField}
            required
            autoFocus
          />
          <OptionCards
            label={t("incidents.declare.drillOrReal")}
            value={draft.drill ? "drill" : "real"}
            onChange={(value) => set({ drill: value === "drill" })}
            options={[
              {
                value: "real",
                title: t("incidents.declare.real"),
                note: t("incidents.declare.realNote"),
                icon: <IconAlertOctagon size="1rem" aria-hidden />,
              },
              {
                value: "drill",
                title: t("incidents.declare.drill"),
                note: t("incidents.declare.drillNote"),
                icon: <IconMasksTheater size="1rem" aria-hidden />,
              },
            ]}
          />
          <OptionCards
            label={t("incidents.declare.kind")}
            layout="rows"
            value={draft.kind}
            onChange={(kind) => set({ kind })}
            options={incidentKinds.map((kind) => ({
              value: kind,
              title: t(`general.incidentKind.${kind}`),
              note: t(`incidents.declare.kindNote.${kind}`),
            }))}
          />
          <MomentField
            form="choices"
            label={t("incidents.declare.noticed")}
            quick={quickMinutes}
            value={draft.noticed}
            onChange={(noticed) => set({ noticed })}
          />
        </div>
        <section className={css.systems} aria-label={t("incidents.declare.systems")}>
          <SectionHeading title={t("incidents.declare.systems")} note={t("incidents.declare.systemsNote")} />
          {list.failure && <Problem failure={list.failure} onRetry={list.reload} />}
          {list.value && (
            <AffectedSystems
              systems={systems}
              affected={draft.affected}
              onChange={(affected) => set({ affected })}
            />
          )}
        </section>
        <div className={css.end}>
          {declare.failure && <Problem failure={declare.failure} />}
          <div className={css.act} data-drill={draft.drill || undefined}>
            <Summary
              draft={draft}
              affected={affectedIds(draft.affected, systems).length}
              total={systems.length}
            />
            {!readOnly && (
              <Button
                type="submit"
                tone="primary"
                size="lg"
                icon={<IconFlag size="1.125rem" />}
                keys="Mod+Enter"
                busy={declare.busy || declared !== null}
                disabled={list.value === undefined}
              >
                {t(draft.drill ? "incidents.declare.actionDrill" : "incidents.declare.action")}
              </Button>
            )}
          </div>
        </div>
      </form>
    </Screen>
  );
}
