import { toInlines } from "./inlines.ts";
import { type ReadItem, readItem } from "./items.ts";
import type { Section } from "./outline.ts";
import { shortText } from "./plain-text.ts";
import { newFacts, onceMore, type Reading, report } from "./reading.ts";
import type { Hold, Phase, Runbook, RunbookItem } from "./runbook.ts";
import { derivedId, slug, type TakenIds, takeId } from "./step-id.ts";
import { paperNumbers } from "./step-number.ts";

/** A phase whose items are read, still without ids. */
interface ReadPhase {
  readonly title: Phase["title"];
  readonly titleText: string;
  /** Names that its heading was given with `:step{#…}`. */
  readonly names: readonly string[];
  readonly items: readonly ReadItem[];
}

/**
 * Sections -> phases with ids, fixed numbers and resolved branches.
 * anchors: every name a link can lead to -> id of the item to go to. Names of steps count before those of headings; a step that is
 * guarded by a hold is reached through the hold.
 */
export const buildPhases = (
  sections: readonly Section[],
  reading: Reading,
): { readonly phases: readonly Phase[]; readonly anchors: ReadonlyMap<string, string> } => {
  const read = sections
    .filter(({ heading, drafts }) => heading !== null || drafts.length > 0)
    .map((section) => readPhase(section, reading));
  const ids = giveIds(read, reading);
  const anchors = anchorsOf(read, ids);
  const numbers = paperNumbers(
    read.flatMap(({ items }, phase) =>
      items.map(({ draft: { own, numbered } }) => ({ own, numbered, phase })),
    ),
  );
  const guarded = new Map(
    read.flatMap(({ items }) =>
      items.flatMap((item) => item.draft.guards.map((guard) => [guard, ids.get(item) ?? ""] as const)),
    ),
  );
  const taken: TakenIds = new Map();
  let position = 0;
  const phases = read.map(({ title, titleText, items }): Phase => {
    const built = items.map((item) =>
      itemOf(item, {
        id: ids.get(item) ?? "",
        number: numbers[position++] ?? "",
        guards: guarded.get(item.draft) ?? null,
        anchors,
      }),
    );
    return { id: takeId(slug(titleText) || "phase", taken), title, titleText, items: built };
  });
  return { phases, anchors };
};

const readPhase = ({ heading, drafts }: Section, reading: Reading): ReadPhase => {
  const facts = newFacts();
  const [first] = drafts;
  const isItsStep = first !== undefined && first.node === heading;
  const title = toInlines(heading?.children ?? [], isItsStep ? onceMore(reading) : { ...reading, facts });
  return {
    title,
    titleText: shortText(title),
    names: facts.stepIds,
    items: drafts.map((draft) => readItem(draft, reading)),
  };
};

/** First the names that authors gave, then derived ones, so that no derived id takes a given one away. */
const giveIds = (phases: readonly ReadPhase[], reading: Reading): ReadonlyMap<ReadItem, string> => {
  const taken: TakenIds = new Map();
  const ids = new Map<ReadItem, string>();
  for (const item of phases.flatMap(({ items }) => items)) {
    const [name] = item.names;
    if (name === undefined) continue;
    if (taken.has(name)) report(reading, item.shown.line, "duplicate-step", { id: name }, "repaired");
    ids.set(item, takeId(name, taken));
  }
  for (const phase of phases)
    for (const item of phase.items) {
      if (ids.has(item)) continue;
      const kind = item.draft.kind === "step" ? "" : item.draft.kind;
      ids.set(item, takeId(derivedId([phase.titleText, item.shown.group, `${kind} ${item.says}`]), taken));
    }
  return ids;
};

const anchorsOf = (
  phases: readonly ReadPhase[],
  ids: ReadonlyMap<ReadItem, string>,
): ReadonlyMap<string, string> => {
  const anchors = new Map<string, string>();
  const add = (name: string, id: string | undefined) => {
    if (name !== "" && id !== undefined && !anchors.has(name)) anchors.set(name, id);
  };
  const items = phases.flatMap((phase) => phase.items);
  const byDraft = new Map(items.map((item) => [item.draft, item]));
  const entryOf = (item: ReadItem): string | undefined => {
    const [guard] = item.draft.guards;
    return ids.get((guard && byDraft.get(guard)) ?? item);
  };
  for (const item of items) add(ids.get(item) ?? "", entryOf(item));
  for (const item of items) for (const name of item.names) add(name, entryOf(item));
  for (const [index, { names, titleText, items: own }] of phases.entries()) {
    const first = phases.slice(index).flatMap((phase) => phase.items)[0];
    for (const name of [...names, slug(titleText)]) add(name, first && ids.get(first));
    for (const item of own) add(slug(item.shown.group), ids.get(item));
  }
  return anchors;
};

const itemOf = (
  { kind, facts, branches, people, shown }: ReadItem,
  {
    id,
    number,
    guards,
    anchors,
  }: Pick<RunbookItem, "id" | "number"> & Pick<Hold, "guards"> & Pick<Runbook, "anchors">,
): RunbookItem => {
  const base = {
    id,
    number,
    ...shown,
    minutes: facts.minutes.length === 0 ? null : Math.max(...facts.minutes),
    systems: [...new Set(facts.systems)],
    runs: [...new Set(facts.runs)],
    needsKey: facts.needsKey,
  };
  if (kind === "hold") return { ...base, kind, people, guards };
  if (kind !== "decision") return { ...base, kind };
  return {
    ...base,
    kind,
    branches: branches.map((branch) => ({
      ...branch,
      target: anchors.get(branch.target) ?? branch.target,
      known: anchors.has(branch.target),
    })),
  };
};
