/**
 * The colours of Blackstart by what they mean. Amber: act now, and nothing else. Red: loss and breach. Green: verified.
 * `edge` outlines controls (3:1 against every ground), `line` only divides. `onX` is text on a filled X.
 * Every pair in `readablePairs` and `visiblePairs` is checked against WCAG 2.2 AA by a test.
 */
export interface Tokens {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  readonly hover: string;
  readonly line: string;
  readonly edge: string;
  readonly ink: string;
  readonly dim: string;
  readonly amber: string;
  readonly onAmber: string;
  readonly red: string;
  readonly onRed: string;
  readonly green: string;
  readonly onGreen: string;
  readonly focus: string;
  /** Lines of the hatch that stands for "down". */
  readonly hatch: string;
}

export type Scheme = "dark" | "light";
export type Contrast = "normal" | "high";

export const tokens: Readonly<Record<Scheme, Readonly<Record<Contrast, Tokens>>>> = {
  dark: {
    normal: {
      ground: "#14171a",
      panel: "#1b1f23",
      raised: "#22272c",
      hover: "#2a3036",
      line: "#30373e",
      edge: "#727d88",
      ink: "#e8ebee",
      dim: "#9aa5b0",
      amber: "#ffb020",
      onAmber: "#16130a",
      red: "#ff6b5e",
      onRed: "#1f0c0a",
      green: "#4cc38a",
      onGreen: "#0d1f16",
      focus: "#7fb2ff",
      hatch: "#4a535c",
    },
    high: {
      ground: "#000000",
      panel: "#08090b",
      raised: "#15181b",
      hover: "#23282d",
      line: "#7f8993",
      edge: "#c3ccd4",
      ink: "#ffffff",
      dim: "#d3dae0",
      amber: "#ffc14d",
      onAmber: "#000000",
      red: "#ff9c92",
      onRed: "#000000",
      green: "#6fe0aa",
      onGreen: "#000000",
      focus: "#a8ccff",
      hatch: "#8a949e",
    },
  },
  light: {
    normal: {
      ground: "#f3f4f2",
      panel: "#ffffff",
      raised: "#f7f8f6",
      hover: "#eef0ec",
      line: "#d9ddd8",
      edge: "#78827c",
      ink: "#16191c",
      dim: "#59636d",
      // #b86e00 of the first draft has 3.6:1 on the ground: too pale to read.
      amber: "#a45900",
      onAmber: "#ffffff",
      red: "#b3261e",
      onRed: "#ffffff",
      green: "#187745",
      onGreen: "#ffffff",
      focus: "#1f5fbf",
      hatch: "#bcc3bd",
    },
    high: {
      ground: "#ffffff",
      panel: "#ffffff",
      raised: "#f2f3f1",
      hover: "#e4e7e3",
      line: "#6a736e",
      edge: "#2d3238",
      ink: "#000000",
      dim: "#33393f",
      amber: "#6b3d00",
      onAmber: "#ffffff",
      red: "#8f1711",
      onRed: "#ffffff",
      green: "#0b4f2b",
      onGreen: "#ffffff",
      focus: "#0b3f8a",
      hatch: "#6a736e",
    },
  },
};

const grounds = ["ground", "panel", "raised", "hover"] as const;

/** Text on its background: at least 4.5:1. */
export const readablePairs: readonly (readonly [text: keyof Tokens, on: keyof Tokens])[] = [
  ...(["ink", "dim", "amber", "red", "green", "focus"] as const).flatMap((text) =>
    grounds.map((on) => [text, on] as const),
  ),
  ["onAmber", "amber"],
  ["onRed", "red"],
  ["onGreen", "green"],
];

/** Edges of controls, focus rings and state shapes against what is around them: at least 3:1. */
export const visiblePairs: readonly (readonly [shape: keyof Tokens, on: keyof Tokens])[] = (
  ["edge", "focus", "amber", "red", "green"] as const
).flatMap((shape) => grounds.map((on) => [shape, on] as const));

/** `onAmber` -> `--bs-on-amber`: the name of a token in CSS. */
export const cssName = (token: string): `--${string}` =>
  `--bs-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
