import { IconKey, IconX } from "@tabler/icons-react";
import { Link } from "react-router";
import type { Endpoint } from "#shared/domain/systems/system.ts";
import { paths } from "../../client/paths.ts";
import { useCall } from "../../client/use-call.ts";
import { Button } from "../../ui/button.tsx";
import { Digits } from "../../ui/digits.tsx";
import { Facts } from "../../ui/facts.tsx";
import { SectionHeading } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useText } from "../../ui/text.ts";
import css from "./devices.module.css";

interface DeviceDetailProps {
  readonly device: Endpoint;
  readonly onClose: () => void;
}

/** One machine: what stands on it, where it stands, and the way to its recovery keys. */
export function DeviceDetail({ device, onClose }: DeviceDetailProps) {
  const { t } = useText();
  const facts = [
    { label: t("devices.assetTag"), value: device.assetTag, mono: true },
    { label: t("devices.serialNumber"), value: device.serialNumber, mono: true },
    { label: t("devices.site"), value: device.site },
    { label: t("devices.department"), value: device.department },
    { label: t("devices.room"), value: device.room },
    { label: t("devices.id"), value: device.id, mono: true },
  ].filter((fact) => fact.value !== "");
  return (
    <>
      <div className={css.head}>
        <h2 className={css.name}>{device.name}</h2>
        <Button
          tone="quiet"
          size="sm"
          keys="Escape"
          icon={<IconX size="1rem" aria-hidden />}
          onPress={onClose}
        >
          {t("general.close")}
        </Button>
      </div>
      <Facts
        facts={facts.map(({ label, value, mono }) => ({
          label,
          value: mono ? <span className={css.mono}>{value}</span> : value,
        }))}
      />
      <KeysOfDevice name={device.name} />
    </>
  );
}

/** Which recovery keys the vault has for it: never their digits, those are shown at the key station. */
function KeysOfDevice({ name }: { readonly name: string }) {
  const { t } = useText();
  const { value, failure, reload } = useCall("keys", "find", { text: name });
  const keys = value?.matches.filter((key) => key.deviceName.toLowerCase() === name.toLowerCase());
  return (
    <section className={css.part}>
      <SectionHeading
        title={t("devices.keys")}
        level={3}
        {...(keys && { count: keys.length })}
        icon={<IconKey aria-hidden />}
      />
      {failure && <Problem failure={failure} onRetry={reload} />}
      {keys?.length === 0 && <p className={css.dim}>{t("devices.noKeys")}</p>}
      {keys !== undefined && keys.length > 0 && (
        <>
          <ul className={css.keys}>
            {keys.map((key) => (
              <li key={key.id} className={css.key}>
                <Digits strong>{key.keyId.slice(0, 8)}</Digits>
                <span className={css.dim}>
                  {t(`keys.volume.${key.volumeType}`)}
                  {key.storedAt !== "" && ` · ${key.storedAt.slice(0, 10)}`}
                </span>
              </li>
            ))}
          </ul>
          <Link to={paths.keys(name)} className={css.link}>
            {t("devices.toKeys")}
          </Link>
        </>
      )}
    </section>
  );
}
