import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { Chip } from "../../ui/chip.tsx";
import { useText } from "../../ui/text.ts";
import { DamageChip, MatchChip, VolumeAndDay } from "./key-facts.tsx";
import css from "./keys.module.css";
import type { DeviceOfKey } from "./use-device.ts";

interface DeviceHeadingProps {
  readonly entry: RecoveryKeyEntry;
  readonly text: string;
  readonly device: DeviceOfKey;
}

/** Which device, where it stands, and how sure it is that this is the right key. */
export function DeviceHeading({ entry, text, device: { endpoint, siblings } }: DeviceHeadingProps) {
  const { t, language } = useText();
  const where = [
    endpoint?.department,
    endpoint?.room && t("keys.room", { room: endpoint.room }),
    endpoint?.site,
  ]
    .filter(Boolean)
    .join(" · ");
  const number = (value: number): string => displayNumber(value, language);
  return (
    <div className={css.heading}>
      <h2 className={css.device}>{entry.deviceName === "" ? t("keys.noDevice") : entry.deviceName}</h2>
      <p className={css.where}>
        {where}
        {entry.assetTag !== "" && (
          <>
            {where !== "" && " · "}
            <span className={css.mono}>{entry.assetTag}</span>
          </>
        )}
      </p>
      <div className={css.chips}>
        <MatchChip keyId={entry.keyId} text={text} />
        <Chip>
          <VolumeAndDay entry={entry} />
        </Chip>
        {siblings !== undefined && siblings.newer > 0 && (
          <Chip tone="act">
            {t("keys.newer", { count: siblings.newer, replace: { count: number(siblings.newer) } })}
          </Chip>
        )}
        {siblings !== undefined && siblings.older > 0 && (
          <Chip>
            {t("keys.older", { count: siblings.older, replace: { count: number(siblings.older) } })}
          </Chip>
        )}
        <DamageChip blocks={entry.badBlocks} />
      </div>
    </div>
  );
}
