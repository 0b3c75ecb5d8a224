import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { Chip } from "../../ui/chip.tsx";
import { useText } from "../../ui/text.ts";
import { matchOf } from "./key-id-match.ts";

/** The day a key was stored, as far as the export said. */
export function StoredDay({ storedAt }: { readonly storedAt: string }) {
  const { t } = useText();
  if (storedAt === "") return <>{t("keys.noDate")}</>;
  return <time dateTime={storedAt}>{storedAt.slice(0, 10)}</time>;
}

/** Volume and day, in one line. */
export function VolumeAndDay({ entry }: { readonly entry: RecoveryKeyEntry }) {
  const { t } = useText();
  return (
    <>
      {t(`keys.volume.${entry.volumeType}`)} · <StoredDay storedAt={entry.storedAt} />
    </>
  );
}

/** Whether the key was found by its ID or only by its device. */
export function MatchChip({ keyId, text }: { readonly keyId: string; readonly text: string }) {
  const { t } = useText();
  const match = matchOf(keyId, text);
  if (match === "key-id")
    return (
      <Chip tone="good" icon={<IconCheck aria-hidden />}>
        {t("keys.match.key-id")}
      </Chip>
    );
  return <Chip>{t(`keys.match.${match}`)}</Chip>;
}

/** Which blocks cannot be right; nothing for a sound key. */
export function DamageChip({ blocks }: { readonly blocks: readonly number[] }) {
  const { t, language } = useText();
  if (blocks.length === 0) return null;
  return (
    <Chip tone="alarm" icon={<IconAlertTriangle aria-hidden />}>
      {t("keys.damaged.short", {
        count: blocks.length,
        blocks: blocks.map((block) => displayNumber(block, language)).join(", "),
      })}
    </Chip>
  );
}
