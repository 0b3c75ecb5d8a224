import { displayTime, type Timestamp } from "#shared/kernel/time.ts";
import { createTranslator, type Language, type Translate } from "#shared/text/translator.ts";
import { type Html, html } from "./html.ts";
import { pagePieces, shortened } from "./page-frame.ts";
import { qrCode } from "./qr-code.ts";
import { recoverySheetStyle } from "./recovery-sheet-style.ts";

export interface RecoverySheetOrder {
  readonly language: Language;
  readonly vaultName: string;
  readonly vaultId: string;
  /** Label of the key slot, "" when it has none. */
  readonly label: string;
  readonly printedAt: Timestamp;
  readonly printedBy: string;
  /** In their order. */
  readonly words: readonly string[];
  /** Which sheet of a set it is; null for recovery words, which open the vault alone. */
  readonly share: {
    readonly number: number;
    readonly of: number;
    readonly threshold: number;
    readonly holder: string;
  } | null;
}

/** The longest words, of eight letters, still fit; more columns would not. */
const columns = 3;

/** The words of a key slot on one A4 page, to read and to scan. It is a secret: the caller shows it and writes it nowhere. */
export const recoverySheet = async (
  order: RecoverySheetOrder,
): Promise<{ readonly title: string; readonly html: string }> => {
  const t = createTranslator(order.language);
  const title = titleOf(t, order);
  const frame = {
    language: order.language,
    title,
    drill: false,
    marking: t("slots.sheet.marking"),
    source: t("slots.sheet.source", {
      vault: shortened(order.vaultName, 40),
      at: displayTime(order.printedAt),
      by: shortened(order.printedBy, 40),
    }),
    copyField: t("slots.sheet.doNotCopy"),
    style: recoverySheetStyle,
  };
  const code = await qrCode(order.words.join(" "));
  return { title, html: [...pagePieces(frame, body(t, order, title, code))].join("") };
};

const titleOf = (t: Translate, { share, vaultName }: RecoverySheetOrder): string => {
  const vault = shortened(vaultName, 40);
  return share === null
    ? t("slots.sheet.wordsTitle", { vault })
    : t("slots.sheet.shareTitle", { vault, number: share.number, of: share.of });
};

function* body(t: Translate, order: RecoverySheetOrder, title: string, code: Html): Generator<Html> {
  const { share, words } = order;
  yield html`<h1>${title}</h1>`;
  yield html`<p class="purpose">${
    share === null
      ? t("slots.sheet.wordsPurpose")
      : t("slots.sheet.sharePurpose", { threshold: share.threshold, of: share.of })
  }</p>`;
  yield facts(t, order);
  yield wordsAndCode(t, words, code);
  yield list(
    t("slots.sheet.keepTitle"),
    share === null
      ? [t("slots.sheet.keep.words"), t("slots.sheet.keep.noCopy"), t("slots.sheet.keep.lost")]
      : [t("slots.sheet.keep.share"), t("slots.sheet.keep.noCopy"), t("slots.sheet.keep.shareLost")],
  );
  yield list(t("slots.sheet.useTitle"), [
    share === null
      ? t("slots.sheet.use.words")
      : t("slots.sheet.use.shares", { threshold: share.threshold, of: share.of }),
    t("slots.sheet.use.typing"),
    t("slots.sheet.use.broken"),
  ]);
  yield html`<div class="hands"><span>${t("slots.sheet.typedBack")}</span><span>${t("slots.sheet.envelope")}</span><span>${t("slots.sheet.signature")}</span></div>`;
}

/** Two lines: a longer name would push the sheet to a second page. */
const mostLetters = 120;

const facts = (t: Translate, { vaultName, vaultId, label, share, printedAt }: RecoverySheetOrder): Html => {
  const lines: readonly Html[] = [
    ...(share === null
      ? []
      : [
          html`<dt>${t("slots.sheet.holder")}</dt><dd>${shortened(share.holder, mostLetters)}</dd>`,
          html`<dt>${t("slots.sheet.needed")}</dt><dd>${t("slots.sheet.neededOf", { threshold: share.threshold, of: share.of })}</dd>`,
        ]),
    html`<dt>${t("slots.sheet.vault")}</dt><dd>${shortened(vaultName, mostLetters)}</dd>`,
    html`<dt>${t("slots.sheet.vaultId")}</dt><dd class="mono">${vaultId}</dd>`,
    ...(label === ""
      ? []
      : [html`<dt>${t("slots.sheet.label")}</dt><dd>${shortened(label, mostLetters)}</dd>`]),
    html`<dt>${t("slots.sheet.printedAt")}</dt><dd>${displayTime(printedAt)}</dd>`,
  ];
  return html`<dl class="facts">${lines}</dl>`;
};

const wordsAndCode = (t: Translate, words: readonly string[], code: Html): Html => {
  const rows = Math.ceil(words.length / columns);
  return html`<section class="secret"><ol class="words mono" style="--rows:${rows};--columns:${columns}">${words.map(
    (word, at) => html`<li><span class="at">${at + 1}</span><span>${word}</span></li>`,
  )}</ol><div class="code">${code}<p>${t("slots.sheet.code", { count: words.length })}</p></div></section>`;
};

const list = (heading: string, lines: readonly string[]): Html =>
  html`<h2>${heading}</h2><ul class="steps">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
