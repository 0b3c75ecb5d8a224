import type { z } from "zod";
import type { cannotRead } from "#shared/contract/areas/secret.ts";
import type { WordsProblem } from "#shared/domain/vault/slots.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { SlotFiles } from "../slot-files.ts";
import { readShare, type Share } from "./share-sheet.ts";
import { isGenuineShare, type SharesSlot, setOf } from "./shares.ts";

type CannotRead = z.infer<(typeof cannotRead)[number]>;
type ShareRefused = Extract<CannotRead, { kind: "vault.share-refused" }>;

/**
 * The sheets as they were entered -> shares of one set, enough of them, or which sheet is wrong and why. Nothing is known to be
 * genuine yet: a sheet counts when it is right for the set in either copy of the slot file, so that one damaged copy refuses nobody.
 */
export const gatherShares = (
  files: Pick<SlotFiles, "readable">,
  sheets: readonly string[],
): Result<readonly Share[], CannotRead> => {
  const shares: Share[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const known = recogniseShare(files, sheet, at + 1);
    if (!known.ok) return known;
    const { share, holder } = known.value;
    const [first] = shares;
    const refused = (reason: ShareRefused["reason"]) =>
      refuse(shareRefused({ entered: at + 1, number: share.number, holder, reason }));
    if (first !== undefined && first.set !== share.set) return refused("other-set");
    if (shares.some(({ number }) => number === share.number)) return refused("repeated");
    shares.push(share);
  }
  const needed = shares[0]?.threshold ?? 2;
  if (shares.length < needed) return refuse({ kind: "vault.shares-too-few", entered: shares.length, needed });
  return ok(shares);
};

export interface KnownShare {
  readonly share: Share;
  readonly slot: SharesSlot;
  /** Whose sheet it is. */
  readonly holder: string;
}

/** One sheet as it was entered -> whose it is, or what is wrong with it. entered: its place among those entered, from 1. */
export const recogniseShare = (
  files: Pick<SlotFiles, "readable">,
  sheet: string,
  entered: number,
): Result<KnownShare, ShareRefused> => {
  const share = readShare(sheet);
  if (isProblem(share))
    return refuse(shareRefused({ entered, reason: share.problem, position: share.position }));
  const { number } = share;
  const sets = files.readable
    .flatMap(({ content }) => content.slots)
    .filter((slot): slot is SharesSlot => slot.type === "shares" && setOf(slot.id) === share.set);
  const [nearest] = sets;
  if (nearest === undefined) return refuse(shareRefused({ entered, number, reason: "other-vault" }));
  const slot = sets.find((each) => isGenuineShare(each, share));
  const holder = (slot ?? nearest).holders[number - 1]?.name ?? "";
  return slot === undefined
    ? refuse(shareRefused({ entered, number, holder, reason: "altered" }))
    : ok({ share, slot, holder });
};

const shareRefused = (
  facts: Pick<ShareRefused, "entered" | "reason"> & Partial<ShareRefused>,
): ShareRefused => ({ kind: "vault.share-refused", number: null, holder: "", position: null, ...facts });

const isProblem = (read: Share | WordsProblem): read is WordsProblem => "problem" in read;
