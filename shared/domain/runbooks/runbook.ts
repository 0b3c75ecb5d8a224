import type { ImportProblem } from "../imports/problem.ts";
import type { Block, Inline } from "./content.ts";

/** A runbook as a person follows it: phases with items that are answered one after the other. */
export interface Runbook {
  readonly id: string;
  readonly title: string;
  /** As written, e.g. `de`; "" when the file does not say. */
  readonly language: string;
  /** Ids of systems, or classes of machines such as `endpoint`. */
  readonly appliesTo: readonly string[];
  readonly roles: readonly string[];
  /** Date of the last review, as written. */
  readonly reviewed: string;
  /** How often it is due, as written, e.g. `90d`. */
  readonly reviewEvery: string;
  /** Date until which the review counts, `YYYY-MM-DD`, or "". */
  readonly reviewDue: string;
  /** What else the front matter says, as written. */
  readonly details: readonly Detail[];
  /** What stands before the first phase or step. */
  readonly intro: readonly Block[];
  readonly phases: readonly Phase[];
  /** Where `#name` leads: names of steps, phases and sections -> id of the item to go to. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly problems: readonly RunbookProblem[];
  /** Systems and runbooks that steps name, for checking against what is known. */
  readonly references: readonly Reference[];
}

export interface Detail {
  readonly key: string;
  readonly text: string;
}

export interface Phase {
  /** Unique in the runbook. */
  readonly id: string;
  /** Empty for steps that stand before the first heading. */
  readonly title: readonly Inline[];
  readonly titleText: string;
  readonly items: readonly RunbookItem[];
}

/** Something that is answered in a run. The order of all items of all phases is the order of the run. */
export type RunbookItem = Step | Decision | Verify | Hold;

interface ItemBase {
  /** Unique, at most 200 characters, the same after edits elsewhere in the file. */
  readonly id: string;
  /** Fixed number for paper: `4` for a step, `4a` for what follows it without a number of its own. */
  readonly number: string;
  /** Line in the source, from 1. */
  readonly line: number;
  /** Title of the `###` section it stands in, or "". */
  readonly group: string;
  /** What leads up to it: headings, introductions, warnings. */
  readonly before: readonly Block[];
  readonly title: readonly Inline[];
  /** The title in plain words; "" when the item has none. */
  readonly titleText: string;
  readonly content: readonly Block[];
  /** Expected time, the longest that its text names; null when it names none. */
  readonly minutes: number | null;
  /** Ids of systems that it names. */
  readonly systems: readonly string[];
  /** Ids of runbooks that it refers to. */
  readonly runs: readonly string[];
  /** True when the machine's recovery key is needed here. */
  readonly needsKey: boolean;
}

export interface Step extends ItemBase {
  readonly kind: "step";
}

export interface Decision extends ItemBase {
  readonly kind: "decision";
  /** At least one. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly label: readonly Inline[];
  readonly labelText: string;
  /** Id of the item it leads to; as written when there is no such step, and then the run goes on in order. */
  readonly target: string;
  readonly known: boolean;
}

/** A gate that opens when its condition holds. */
export interface Verify extends ItemBase {
  readonly kind: "verify";
}

/** A point of no return that several people confirm. */
export interface Hold extends ItemBase {
  readonly kind: "hold";
  /** How many different people, 1-10. */
  readonly people: number;
  /** Id of the step in whose text the hold stands; null for one that stands between steps. */
  readonly guards: string | null;
}

/** As an import lists it, without the file's name; `row` is the line. */
export type RunbookProblem = Omit<ImportProblem, "file">;

export interface Reference {
  readonly to: "system" | "runbook";
  readonly id: string;
  readonly line: number;
}

/** Every item in the order of the run. */
export const itemsOf = (runbook: Runbook): readonly RunbookItem[] =>
  runbook.phases.flatMap(({ items }) => items);
