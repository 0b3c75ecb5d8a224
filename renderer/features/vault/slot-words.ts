import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import { displayTime, isTimestamp } from "#shared/kernel/time.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import type { Language, Translate } from "#shared/text/translator.ts";

/** What people call a slot: its label, else its type. */
export const slotName = (t: Translate, { label, type }: Pick<SlotSummary, "label" | "type">): string =>
  label.trim() === "" ? t(`slots.type.${type}`) : label;

/** `2026-11-23 14:05 +01:00` where it is a moment; else as it stands in the file. */
export const momentWords = (moment: string): string => (isTimestamp(moment) ? displayTime(moment) : moment);

/** What guessing its secret would cost, or why nobody can guess it. */
export const strengthWords = (t: Translate, language: Language, { kdf }: SlotSummary): string =>
  kdf === null
    ? t("slots.list.random")
    : t("slots.list.kdf", {
        memory: `${displayNumber(kdf.memoryKiB / 1024, language)} MiB`,
        passes: displayNumber(kdf.passes, language),
      });

/** `any 3 of 5 sheets · held by …`; null for slots that one person opens alone. */
export const holderWords = (t: Translate, { threshold, holders }: SlotSummary): string | null =>
  threshold === null
    ? null
    : `${t("slots.list.anyOf", { threshold, count: holders.length })} · ${t("slots.list.heldBy", { names: holders.join(", ") })}`;
