/**
 * What a runbook says, ready for a screen or a page: no markup is left to interpret, nothing is fetched, every word of the
 * source is in it. The depth is bounded: blocks 100, inlines 32.
 */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      /** Number of the first entry of an ordered list. */
      readonly start: number;
      /** Entries with blank lines between them. */
      readonly loose: boolean;
      readonly entries: readonly ListEntry[];
    }
  | {
      readonly type: "table";
      readonly align: readonly ("left" | "right" | "center" | null)[];
      readonly header: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  /** info: what stands after the fence, e.g. `powershell`. */
  | { readonly type: "code"; readonly info: string; readonly text: string }
  | { readonly type: "callout"; readonly kind: CalloutKind; readonly children: readonly Block[] }
  /** Shown letter by letter, never interpreted: raw HTML, definitions, directives nobody knows. */
  | { readonly type: "as-written"; readonly text: string }
  | { readonly type: "rule" }
  /** Here the recovery key of the machine at hand is needed. */
  | { readonly type: "key" };

export const calloutKinds = ["warning", "verify", "decision", "hold"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export interface ListEntry {
  /** null: an ordinary entry without a box. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export type TableCell = readonly Inline[];

export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "strong"; readonly children: readonly Inline[] }
  | { readonly type: "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "strike"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "break" }
  | Link
  /** An image that stays behind: its description and where it was. */
  | { readonly type: "image"; readonly text: string; readonly target: string; readonly title: string }
  | { readonly type: "as-written"; readonly text: string }
  | { readonly type: "timer"; readonly minutes: number }
  | { readonly type: "system"; readonly id: string }
  | { readonly type: "run"; readonly runbook: string };

export interface Link {
  readonly type: "link";
  readonly children: readonly Inline[];
  /** As written; `#…` leads to a step of this runbook, anything else is shown and never followed. */
  readonly target: string;
  readonly title: string;
}
