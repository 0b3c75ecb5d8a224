import type { ArchiveFinding } from "../contract/areas/leaving.ts";
import type { Translate } from "./translator.ts";

export interface ArchiveAnswer {
  readonly whole: boolean;
  readonly findings: readonly ArchiveFinding[];
  readonly entries: number;
}

/** One line: can this archive be relied on? Names the fingerprint that still has to be compared by eye, if any. */
export const verdictText = (t: Translate, { whole, findings, entries }: ArchiveAnswer): string => {
  if (!whole)
    return t("archive.verdict.broken", {
      count: findings.filter((finding) => finding.verdict === "broken").length,
    });
  const signer = findings.find((finding) => finding.code === "signer")?.facts;
  const facts = { entries, keyId: signer?.keyId ?? "", fingerprint: signer?.fingerprint ?? "" };
  return signer?.source === "given"
    ? t("archive.verdict.wholeGiven", facts)
    : t("archive.verdict.whole", facts);
};

/** One finding in words. */
export const findingText = (t: Translate, { code, facts }: ArchiveFinding): string => {
  const reason = String(facts.reason ?? "");
  if (facts.more === 1) return t("archive.finding.more");
  switch (code) {
    case "checksums":
      return Number(facts.ignored) > 0
        ? t("archive.finding.checksumsIgnored", { replace: facts })
        : t("archive.finding.checksums", { replace: facts });
    case "signature":
      return t("archive.finding.signature", { replace: facts });
    case "chain":
      return t("archive.finding.chain", { replace: facts });
    case "signer":
      return facts.source === "given"
        ? t("archive.finding.signerGiven", { replace: facts })
        : t("archive.finding.signer", { replace: facts });
    case "file-changed":
      return t("archive.finding.fileChanged", { replace: facts });
    case "file-missing":
      return t("archive.finding.fileMissing", { replace: facts });
    case "file-unlisted":
      return t("archive.finding.fileUnlisted", { replace: facts });
    case "chain-broken":
      return t(`archive.finding.chainBroken.${reason as ChainBreak}`, { replace: facts });
    case "signature-wrong":
      return t(`archive.finding.signatureWrong.${reason as SignatureReason}`, { replace: facts });
    case "signature-missing":
      return t(`archive.finding.signatureMissing.${reason as "file" | "key"}`, { replace: facts });
    case "not-an-archive":
      return t("archive.finding.notAnArchive", { replace: facts });
    case "unsafe-name":
      return t(`archive.finding.unsafeName.${reason as UnsafeReason}`, { replace: facts });
    case "entry-unreadable":
      return t(`archive.finding.entryUnreadable.${reason as UnreadableReason}`, { replace: facts });
    case "too-large":
      return t(`archive.finding.tooLarge.${reason as LargeReason}`, { replace: facts });
  }
};

/** The values of `facts.reason` for each code; the checks that find them use these types. */
export type ChainBreak = "gap" | "prev" | "order" | "incident" | "count" | "head" | "cut";
export type SignatureReason = "unreadable" | "other-key" | "content" | "comment";
export type UnsafeReason = "link" | "special" | "path" | "twice" | "line";
export type UnreadableReason = "not-text" | "not-json" | "wrong-shape" | "not-canonical" | "unknown-kind";
export type LargeReason = "file" | "files" | "depth" | "line";
