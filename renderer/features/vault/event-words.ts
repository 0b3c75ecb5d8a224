import type { SlotType } from "#shared/domain/vault/slots.ts";
import { slotTypes } from "#shared/domain/vault/slots.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import type { Language, Translate } from "#shared/text/translator.ts";
import type { ValueOf } from "../../client/use-call.ts";
import { faultWords } from "./fault-words.ts";
import { slotName } from "./slot-words.ts";

export type VaultEvent = ValueOf<"slots", "events">["events"][number];

const isSlotType = (value: unknown): value is SlotType => (slotTypes as readonly unknown[]).includes(value);

const lossKinds = ["import-missing", "mark-missing", "slots-older", "slot-file-damaged"] as const;
const isLossKind = (value: unknown): value is (typeof lossKinds)[number] =>
  (lossKinds as readonly unknown[]).includes(value);

/** What an event was about, in words: which slot, how many ended, why a backup failed. Facts without words are shown as they are. */
export const eventDetail = (t: Translate, language: Language, { kind, facts }: VaultEvent): string => {
  switch (kind) {
    case "created":
      return "";
    case "slot-added":
    case "slot-changed":
    case "slot-revoked":
    case "slot-tested":
      return slotDetail(t, facts);
    case "rekeyed":
      return typeof facts.kept === "number" && typeof facts.ended === "number"
        ? t("slots.events.rekeyed", {
            kept: displayNumber(facts.kept, language),
            ended: displayNumber(facts.ended, language),
          })
        : plain(facts);
    case "backup-failed":
      return [facts.path, faultWords(t, String(facts.reason ?? ""))].filter(Boolean).join(" · ");
    case "damage-found": {
      const { finding, from, to, ...rest } = facts;
      if (finding === "entries-missing" && typeof from === "number" && typeof to === "number")
        return t("slots.events.entries", {
          from: displayNumber(from, language),
          to: displayNumber(to, language),
        });
      return isLossKind(finding)
        ? [t(`slots.events.finding.${finding}`), plain(rest)].filter(Boolean).join(" · ")
        : plain(facts);
    }
    case "device-added":
      return typeof facts.device === "string" ? `${facts.device.slice(0, 8)} …` : plain(facts);
  }
};

const slotDetail = (t: Translate, facts: VaultEvent["facts"]): string => {
  const { type, label, holder, sheet } = facts;
  if (!isSlotType(type)) return plain(facts);
  const name = slotName(t, { type, label: String(label ?? "") });
  const words = label ? `${name} (${t(`slots.type.${type}`)})` : name;
  return typeof holder === "string" && typeof sheet === "number"
    ? `${words} · ${t("slots.events.oneSheet", { number: sheet, holder })}`
    : words;
};

const plain = (facts: VaultEvent["facts"]): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(" · ");
