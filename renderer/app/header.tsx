import { IconLock, IconSearch, IconUser } from "@tabler/icons-react";
import { displayClock, nowTimestamp, offsetOf, toTimestamp } from "#shared/kernel/time.ts";
import { useIncident } from "../client/incident.tsx";
import { useOpenVault, useVault } from "../client/vault.tsx";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Digits } from "../ui/digits.tsx";
import { Keys } from "../ui/keys.tsx";
import { Logo } from "../ui/logo.tsx";
import { browserClock, useNow } from "../ui/now.ts";
import { useText } from "../ui/text.ts";
import { Elapsed } from "../ui/times.tsx";
import css from "./header.module.css";

export interface HeaderProps {
  readonly onSearch: () => void;
  readonly onSignOn: () => void;
}

/** The first band: which incident, since when; who writes, what time it is, and the way to lock. */
export function Header({ onSearch, onSignOn }: HeaderProps) {
  const { t } = useText();
  const { lock } = useVault();
  const vault = useOpenVault();
  const { incident, known } = useIncident();
  return (
    <header className={css.header}>
      <div className={css.brand}>
        <Logo />
        <span className={css.product}>{t("general.name")}</span>
      </div>
      <div className={css.incident}>
        {incident ? (
          <>
            <span className={css.title} title={incident.title}>
              {incident.title}
            </span>
            <Chip>{t(`general.incidentKind.${incident.kind}`)}</Chip>
            <span className={css.since}>
              {t("shell.header.since", { clock: displayClock(incident.noticedAt) })} ·{" "}
              <Elapsed since={incident.noticedAt} />
            </span>
          </>
        ) : (
          <span className={css.quiet}>
            {known && `${t("shell.header.quiet")} · `}
            {vault.name}
          </span>
        )}
      </div>
      <div className={css.tools}>
        {vault.readOnly && <Chip tone="act">{t("shell.header.readOnly")}</Chip>}
        <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="Control+K">
          <IconSearch size="1rem" aria-hidden />
          <span className={css.searchWord}>{t("general.search")}</span>
          <Keys keys="Mod+K" />
        </button>
        <button
          type="button"
          className={css.operator}
          onClick={onSignOn}
          aria-label={t("shell.header.changeOperator", { name: vault.operator })}
        >
          <IconUser size="1rem" aria-hidden />
          <span className={css.operatorName}>{t("shell.header.operator", { name: vault.operator })}</span>
        </button>
        <WallClock />
        <Button icon={<IconLock size="1rem" />} onPress={() => void lock()} keys="Mod+L">
          {t("shell.header.lock")}
        </Button>
      </div>
    </header>
  );
}

/** Wall clock with its offset from UTC: the time that entries get. */
function WallClock() {
  const { t } = useText();
  const now = useNow(1000);
  const stamp = toTimestamp(now, offsetOf(nowTimestamp(browserClock)));
  return (
    <time className={css.clock} dateTime={stamp} title={t("shell.header.clock")}>
      <Digits>{stamp.slice(11, 19)}</Digits>
      <span className={css.wide}>
        <Digits>{stamp.slice(23)}</Digits>
      </span>
    </time>
  );
}
