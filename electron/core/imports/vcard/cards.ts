/** One property of a card, unfolded, with the line of the file on which it begins. */
export interface CardLine {
  readonly line: number;
  readonly text: string;
}

export interface RawCard {
  /** Line of BEGIN:VCARD. */
  readonly line: number;
  readonly lines: readonly CardLine[];
}

export interface SplitCards {
  readonly cards: readonly RawCard[];
  /** Lines at which a card begins that never ends, or text that belongs to no card. */
  readonly brokenAt: readonly number[];
}

/**
 * Splits a file of vCards, of mixed versions, into cards with whole lines: folded lines are joined (3.0, 4.0), and so are
 * the soft line breaks of quoted-printable (2.1), which begin without a blank.
 */
export const splitCards = (text: string): SplitCards => {
  const cards: RawCard[] = [];
  const brokenAt: number[] = [];
  let open: { line: number; lines: CardLine[] } | null = null;
  let strayAt = -1;
  for (const whole of unfold(text)) {
    const marker = whole.text.trim().toUpperCase();
    if (marker === "BEGIN:VCARD") {
      if (open) brokenAt.push(open.line);
      open = { line: whole.line, lines: [] };
    } else if (marker === "END:VCARD" && open) {
      cards.push(open);
      open = null;
    } else if (open) {
      open.lines.push(whole);
    } else {
      if (strayAt < cards.length) brokenAt.push(whole.line);
      strayAt = cards.length;
    }
  }
  if (open) brokenAt.push(open.line);
  return { cards, brokenAt };
};

const unfold = (text: string): readonly CardLine[] => {
  const whole: { line: number; parts: string[]; isQuoted: boolean }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const previous = whole.at(-1);
    const last = previous?.parts.at(-1) ?? "";
    if (previous?.isQuoted && last.endsWith("=")) {
      previous.parts.splice(-1, 1, last.slice(0, -1), line);
    } else if (previous && /^[ \t]/.test(line)) {
      previous.parts.push(line.slice(1));
    } else if (line.trim() !== "") {
      whole.push({ line: index + 1, parts: [line], isQuoted: isQuotedPrintable(line) });
    }
  }
  return whole.map(({ line, parts }) => ({ line, text: parts.join("") }));
};

/** Looks at the parameters only; 1,000 characters hold more of them than any program writes. */
const isQuotedPrintable = (line: string): boolean => {
  const head = line.slice(0, 1000);
  const colon = head.indexOf(":");
  return colon >= 0 && /QUOTED-PRINTABLE/i.test(head.slice(0, colon));
};
