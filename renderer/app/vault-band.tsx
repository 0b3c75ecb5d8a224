import { IconAlertTriangle, IconInfoCircle, IconKey, IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { calmText, isCalm, type LossNotice, lossText, type VaultNotice } from "#shared/text/notice-words.ts";
import { useIncident } from "../client/incident.tsx";
import { paths } from "../client/paths.ts";
import { useCall } from "../client/use-call.ts";
import { useOpenVault } from "../client/vault.tsx";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/text.ts";
import css from "./vault-band.module.css";

/**
 * What has to be known about the vault itself, above every screen: what its opening found, until each is dismissed, and that only one way
 * leads into it. Shown anew at every opening.
 */
export function VaultBand() {
  const { t } = useText();
  const { notices } = useOpenVault();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = notices.filter((notice) => !dismissed.includes(keyOf(notice)));
  const dismiss = (notice: VaultNotice) => (): void => setDismissed((all) => [...all, keyOf(notice)]);
  const losses = shown.filter((notice): notice is LossNotice => !isCalm(notice));
  return (
    <div className={css.band}>
      {shown.length > 0 && (
        <section
          className={css.notices}
          aria-label={t("vault.notice.label")}
          tabIndex={losses.length > 0 ? 0 : -1}
        >
          {losses.map((notice) => (
            <Loss key={keyOf(notice)} notice={notice} onDismiss={dismiss(notice)} />
          ))}
          {shown.filter(isCalm).map((notice) => (
            <Line
              key={keyOf(notice)}
              icon={<IconInfoCircle size="1rem" aria-hidden />}
              onDismiss={dismiss(notice)}
            >
              {calmText(t, notice)}
            </Line>
          ))}
        </section>
      )}
      <OnlyWay />
    </div>
  );
}

const keyOf = (notice: VaultNotice): string => JSON.stringify(notice);

/** Something was lost, or may be: what happened, what is safe, what to do. */
function Loss({ notice, onDismiss }: { readonly notice: LossNotice; readonly onDismiss: () => void }) {
  const { t } = useText();
  const { incidents } = useIncident();
  const navigate = useNavigate();
  const titleOf = (incident: string): string =>
    incidents.find(({ id }) => id === incident)?.title ?? incident;
  const words = lossText(t, notice, titleOf);
  return (
    <div role="alert" className={css.loss} data-notice={notice.kind}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <div className={css.words}>
        <p className={css.what}>{words.what}</p>
        <p>{words.safe}</p>
        <p className={css.todo}>{words.todo}</p>
      </div>
      <div className={css.actions}>
        <Button size="sm" onPress={onDismiss}>
          {t("vault.notice.understood")}
        </Button>
        <Button size="sm" tone="quiet" onPress={() => void navigate(paths.vault)}>
          {t("vault.notice.toVault")}
        </Button>
      </div>
    </div>
  );
}

/**
 * Whoever loses the only secret has lost everything: said at large on the first screen and in a line on the others, until there is a second
 * way. Not during an incident, which nobody interrupts for this, and not where nothing can be changed.
 */
function OnlyWay() {
  const { t } = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { path, readOnly } = useOpenVault();
  const { incident, known } = useIncident();
  const [later, setLater] = useState(false);
  const id = useId();
  const seen = useCall("vault", "inspect", readOnly ? null : { path }, { refreshOn: ["slots.changed"] });
  if (later || seen.value?.slots.length !== 1 || !known || incident !== null || pathname === paths.vault)
    return null;
  if (pathname !== paths.situation)
    return (
      <Line icon={<IconKey size="1rem" aria-hidden />} onDismiss={() => setLater(true)}>
        {t("vault.onlyWay.line")} <Link to={paths.vault}>{t("vault.notice.toVault")}</Link>
      </Line>
    );
  return (
    <section className={css.call} aria-labelledby={id}>
      <IconKey size="1.25rem" aria-hidden />
      <div className={css.words}>
        <h2 id={id} className={css.what}>
          {t("vault.onlyWay.title")}
        </h2>
        <p>{t("vault.onlyWay.body")}</p>
      </div>
      <div className={css.actions}>
        <Button onPress={() => void navigate(paths.vault)}>{t("vault.onlyWay.action")}</Button>
        <Button tone="quiet" onPress={() => setLater(true)}>
          {t("vault.onlyWay.later")}
        </Button>
      </div>
    </section>
  );
}

interface LineProps {
  readonly icon: ReactNode;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

function Line({ icon, onDismiss, children }: LineProps) {
  const { t } = useText();
  return (
    <div className={css.line} role="status">
      {icon}
      <p>{children}</p>
      <button type="button" className={css.close} onClick={onDismiss} aria-label={t("general.dismiss")}>
        <IconX size="1rem" aria-hidden />
      </button>
    </div>
  );
}
