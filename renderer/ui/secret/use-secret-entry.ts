import { useCallback, useState } from "react";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { recoveryWordCount, type SlotType, shareWordCount, slotTypes } from "#shared/domain/vault/slots.ts";
import { checkWords } from "./word-check.ts";

/** What can be seen of a vault's slots from outside. */
export interface OfferedSlot {
  readonly type: SlotType;
  readonly label: string;
  readonly threshold: number | null;
}

/** A holder's sheet whose words are complete. */
export interface EnteredSheet {
  readonly id: number;
  readonly words: string;
}

export interface SecretEntry {
  /** The ways that lead somewhere; all of them when nothing could be seen. */
  readonly offered: readonly SlotType[];
  readonly way: SlotType;
  readonly chooseWay: (way: SlotType) => void;
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly sheets: readonly EnteredSheet[];
  /** The sheet that is being typed. */
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  /** Puts the draft among the sheets when its words are complete and not there yet. */
  readonly takeSheet: () => void;
  readonly dropSheet: (id: number) => void;
  /** Puts the words of a sheet back into the field. */
  readonly correctSheet: (id: number) => void;
  /** How many sheets are needed, at least; null when nobody knows. */
  readonly needed: number | null;
  /** What was entered, a complete draft included; null while something is missing. */
  readonly secret: SecretInput | null;
  /** Forgets everything that was entered. */
  readonly clear: () => void;
}

/**
 * What a person enters to open a vault, in whichever way they choose. It lives in this state only: it is gone with the component that holds
 * it, and after `clear`. slots: undefined while they are not known.
 */
export const useSecretEntry = (slots: readonly OfferedSlot[] | undefined): SecretEntry => {
  const [chosen, chooseWay] = useState<SlotType>("passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [words, setWords] = useState("");
  const [sheets, setSheets] = useState<readonly EnteredSheet[]>([]);
  const [draft, setDraft] = useState("");
  const there = slotTypes.filter((type) => slots?.some((slot) => slot.type === type));
  const offered = there.length === 0 ? slotTypes : there;
  const way = offered.includes(chosen) ? chosen : (offered[0] ?? "passphrase");
  const needed = leastThreshold(slots);
  const all = withDraft(sheets, draft);

  return {
    offered,
    way,
    chooseWay,
    passphrase,
    setPassphrase,
    words,
    setWords,
    sheets,
    draft,
    setDraft,
    takeSheet: () => {
      if (all === sheets) return;
      setSheets(all);
      setDraft("");
    },
    dropSheet: (id) => setSheets(sheets.filter((sheet) => sheet.id !== id)),
    correctSheet: (id) => {
      setDraft(sheets.find((sheet) => sheet.id === id)?.words ?? "");
      setSheets(sheets.filter((sheet) => sheet.id !== id));
    },
    needed,
    secret: secretOf(way, { passphrase, words, sheets: all, needed }),
    clear: useCallback(() => {
      setPassphrase("");
      setWords("");
      setSheets([]);
      setDraft("");
    }, []),
  };
};

/** Whether these words are a sheet that is in the list already. */
export const isAmong = (sheets: readonly EnteredSheet[], draft: string): boolean => {
  const { text, complete } = checkWords(draft, shareWordCount);
  return complete && sheets.some(({ words }) => words === text);
};

const withDraft = (sheets: readonly EnteredSheet[], draft: string): readonly EnteredSheet[] => {
  const { text, complete } = checkWords(draft, shareWordCount);
  if (!complete || sheets.some(({ words }) => words === text)) return sheets;
  return [...sheets, { id: Math.max(0, ...sheets.map(({ id }) => id)) + 1, words: text }];
};

/** Of several sets the one that needs fewest sheets: which set is meant shows only in the sheets. */
const leastThreshold = (slots: readonly OfferedSlot[] | undefined): number | null => {
  const thresholds = (slots ?? []).flatMap(({ threshold }) => (threshold === null ? [] : [threshold]));
  return thresholds.length === 0 ? null : Math.min(...thresholds);
};

const secretOf = (
  way: SlotType,
  entered: {
    readonly passphrase: string;
    readonly words: string;
    readonly sheets: readonly EnteredSheet[];
    readonly needed: number | null;
  },
): SecretInput | null => {
  if (way === "passphrase")
    return entered.passphrase === "" ? null : { type: "passphrase", passphrase: entered.passphrase };
  if (way === "words") {
    const { text, complete } = checkWords(entered.words, recoveryWordCount);
    return complete ? { type: "words", words: text } : null;
  }
  if (entered.sheets.length < (entered.needed ?? 2)) return null;
  return { type: "shares", shares: entered.sheets.map(({ words }) => words) };
};
