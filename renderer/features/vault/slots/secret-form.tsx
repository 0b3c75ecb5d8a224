import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { SlotType } from "#shared/domain/vault/slots.ts";
import { Button } from "../../../ui/button.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { SecretFields } from "../../../ui/secret/secret-fields.tsx";
import { useSecretEntry } from "../../../ui/secret/use-secret-entry.ts";
import { useText } from "../../../ui/text.ts";
import css from "../vault.module.css";
import { focusRefused } from "./focus-refused.ts";

export interface SecretFormProps {
  /** The slots of this vault, or those whose secret is wanted. */
  readonly slots: readonly SlotSummary[] | undefined;
  /** Which kind of secret is expected; the person may choose another. */
  readonly way?: SlotType;
  /** The verb on the button. */
  readonly action: string;
  readonly tone?: "primary" | "danger";
  /** What the secret is presented to. */
  readonly command: {
    readonly busy: boolean;
    readonly failure: AnyFailure | undefined;
    readonly clear: () => void;
  };
  readonly onPresent: (secret: SecretInput) => void;
  readonly onCancel: () => void;
  /** Words of the button that leaves; default: cancel. */
  readonly cancel?: string;
  /** Fields that come first; `complete` says whether they may go. */
  readonly children?: ReactNode;
  readonly complete?: boolean;
  /** Called at every attempt, also with something missing. */
  readonly onTry?: () => void;
}

/** Asks for a secret once more, in whichever form it is at hand. It is gone with this form. */
export function SecretForm({ slots, command, complete = true, ...props }: SecretFormProps) {
  const { busy, failure } = command;
  const { t } = useText();
  const entry = useSecretEntry(slots);
  const { chooseWay } = entry;
  useEffect(() => {
    if (props.way) chooseWay(props.way);
  }, [props.way, chooseWay]);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const present = (): void => {
    setTried(true);
    props.onTry?.();
    if (complete && entry.secret !== null) props.onPresent(entry.secret);
    else focusRefused(form.current);
  };
  return (
    <form
      ref={form}
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        present();
      }}
    >
      {props.children}
      <SecretFields
        entry={entry}
        slots={slots}
        failure={failure}
        tried={tried}
        disabled={busy}
        onEnter={present}
        onEdit={command.clear}
        autoFocus={props.children === undefined}
      />
      {failure && <Problem failure={failure} />}
      <div className={css.actions}>
        <p className={css.busyNote} role="status">
          {busy ? t("slots.secret.checkingNote") : ""}
        </p>
        <Button onPress={props.onCancel} disabled={busy}>
          {props.cancel ?? t("general.cancel")}
        </Button>
        <Button tone={props.tone ?? "primary"} type="submit" busy={busy}>
          {busy ? t("slots.secret.checking") : props.action}
        </Button>
      </div>
    </form>
  );
}
