import type { z } from "zod";
import type { vaultNotice } from "../contract/areas/vault.ts";
import { displayTime } from "../kernel/time.ts";
import type { FailureText } from "./failure-shape.ts";
import type { Translate } from "./translator.ts";

export type VaultNotice = z.infer<typeof vaultNotice>;
/** Nothing is lost; a person should know. */
export type CalmNotice = Extract<
  VaultNotice,
  { kind: "not-closed" | "rekey-finished" | "rekey-undone" | "new-device" | "disk-full" }
>;
/** Something is lost, or may be. */
export type LossNotice = Exclude<VaultNotice, CalmNotice>;

export const isCalm = (notice: VaultNotice): notice is CalmNotice =>
  notice.kind === "not-closed" ||
  notice.kind === "rekey-finished" ||
  notice.kind === "rekey-undone" ||
  notice.kind === "new-device" ||
  notice.kind === "disk-full";

/** One line. */
export const calmText = (t: Translate, notice: CalmNotice): string =>
  notice.kind === "not-closed"
    ? t("vault.notice.calm.not-closed", {
        computer: notice.computer || t("general.unknown"),
        since: displayTime(notice.since),
      })
    : t(`vault.notice.calm.${notice.kind}`);

/** What happened, what is safe, what to do. titleOf: how people call an incident; its id when nobody knows. */
export const lossText = (
  t: Translate,
  notice: LossNotice,
  titleOf: (incident: string) => string = (incident) => incident,
): FailureText => {
  const facts: Record<string, string | number> =
    notice.kind === "entries-missing" ? { ...notice, incident: titleOf(notice.incident) } : { ...notice };
  const say = (part: keyof FailureText): string =>
    t(`vault.notice.loss.${notice.kind}.${part}`, { replace: facts });
  return { what: say("what"), safe: say("safe"), todo: say("todo") };
};
