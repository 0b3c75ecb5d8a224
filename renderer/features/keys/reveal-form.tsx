import { IconEye, IconFlag } from "@tabler/icons-react";
import { type Ref, useState } from "react";
import { useNavigate } from "react-router";
import { useDraft } from "../../client/drafts.tsx";
import { useIncident } from "../../client/incident.tsx";
import { paths } from "../../client/paths.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { TextField } from "../../ui/fields.tsx";
import { useText } from "../../ui/text.ts";
import css from "./keys.module.css";
import { noPurpose, type Purpose, purposeDraft, purposeText, type Reason, reasons } from "./purpose.ts";

export interface RevealFormProps {
  readonly busy: boolean;
  readonly onShow: (purpose: string, incident: string) => void;
  readonly formRef: Ref<HTMLFormElement>;
}

/** Why the key is needed, and the button that shows it. Without an open incident, or on a medium that cannot be written: why not. */
export function RevealForm(props: RevealFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { incident, loading } = useIncident();
  const { readOnly } = useOpenVault();
  if (loading) return null;
  if (readOnly) return <p className={css.refused}>{t("keys.readOnly")}</p>;
  if (incident === null)
    return (
      <div className={css.refused}>
        <p className={css.strong}>{t("keys.noIncident.title")}</p>
        <p>{t("keys.noIncident.why")}</p>
        <div>
          <Button
            tone="primary"
            icon={<IconFlag size="1rem" aria-hidden />}
            onPress={() => void navigate(paths.declare)}
          >
            {t("keys.noIncident.action")}
          </Button>
        </div>
      </div>
    );
  return <OpenForm {...props} incident={incident.id} title={incident.title} />;
}

function OpenForm({
  busy,
  onShow,
  formRef,
  incident,
  title,
}: RevealFormProps & { readonly incident: string; readonly title: string }) {
  const { t } = useText();
  const [purpose, setPurpose] = useDraft(purposeDraft, noPurpose);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<Purpose>): void => {
    setMissing(false);
    setPurpose((before) => ({ ...before, ...part }));
  };
  const submit = (): void => {
    const text = purposeText(t, purpose);
    setMissing(text === null);
    if (text === null) return;
    onShow(text, incident);
  };
  return (
    <form
      ref={formRef}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceField<Reason | "none">
        label={t("keys.purpose")}
        value={purpose.reason ?? "none"}
        onChange={(reason) => reason !== "none" && change({ reason })}
        choices={reasons.map((reason) => ({ value: reason, label: t(`keys.reason.${reason}`) }))}
      />
      {purpose.reason === "other" && (
        <TextField
          label={t("keys.purposeWords")}
          value={purpose.words}
          onChange={(words) => change({ words })}
          maxLength={200}
          error={missing ? t("keys.purposeMissing") : undefined}
        />
      )}
      {missing && purpose.reason !== "other" && (
        <p role="alert" className={css.missing}>
          {t("keys.purposeMissing")}
        </p>
      )}
      <div className={css.showLine}>
        <Button
          tone="primary"
          size="lg"
          type="submit"
          busy={busy}
          keys="Mod+Enter"
          icon={<IconEye size="1.25rem" aria-hidden />}
        >
          {t("keys.show")}
        </Button>
        <p className={css.dim}>{t("keys.logged", { title })}</p>
      </div>
    </form>
  );
}

/** Where Enter in the search field leads: the button when a reason is chosen, else the first reason. */
export const focusRevealForm = (form: HTMLFormElement | null): void => {
  const chosen = form?.querySelector("input[type=radio]:checked");
  form
    ?.querySelector<HTMLElement>(chosen ? "button[type=submit]" : "input[type=radio], button[type=submit]")
    ?.focus();
};
