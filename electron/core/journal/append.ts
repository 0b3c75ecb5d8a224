import { foldEntry } from "#shared/domain/incident/fold.ts";
import type { IncidentState } from "#shared/domain/incident/state.ts";
import { emptyChain, hashEntry, type Sha256 } from "#shared/domain/journal/chain.ts";
import {
  canonicalText,
  type DeviceId,
  type HashHex,
  type JournalEntry,
  type StreamId,
} from "#shared/domain/journal/entry.ts";
import { nextHlc } from "#shared/domain/journal/hlc.ts";
import { type EntryBody, type EntryKind, entryBodies } from "#shared/domain/journal/kinds.ts";
import { type ClockDep, nowTimestamp, type Timestamp } from "#shared/kernel/time.ts";
import type { OperatorDep } from "../deps.ts";
import type { DbDep } from "../store/db.ts";
import { chainHead, insertEntry, newestHlc } from "../store/queries/journal.ts";
import { readProjection, writeProjection } from "../store/queries/projections.ts";

/** What somebody wants written down. */
export interface EntryDraft<K extends EntryKind = EntryKind> {
  readonly stream: StreamId;
  readonly kind: K;
  readonly body: EntryBody<K>;
  /** When it happened; absent: now. */
  readonly occurredAt?: Timestamp;
}

export interface Recorded {
  readonly seq: number;
  readonly hash: HashHex;
}

export interface JournalDeps extends DbDep, ClockDep, OperatorDep {
  readonly device: { readonly id: DeviceId };
  readonly sha256: Sha256;
  /** Told after the entry is on disk. */
  readonly appended: (stream: StreamId, seq: number, hash: HashHex) => void;
}

export interface Journal {
  /** Writes one entry in one transaction; when it returns, the entry is on disk [J6]. Throws on a full or failing disk. */
  append<K extends EntryKind>(draft: EntryDraft<K>): Recorded;
  /** The state of an incident, null when unknown. */
  state(stream: string): IncidentState | null;
}

/** The only writer of the journal. Keeps the folded state of the incidents in use. */
export const createJournal = (deps: JournalDeps): Journal => {
  const states = new Map<string, IncidentState | null>();

  const stateOf = (stream: string): IncidentState | null => {
    const known = states.get(stream);
    if (known !== undefined) return known;
    const stored = readProjection(deps.db, stream);
    if (stored !== null) states.set(stream, stored);
    return stored;
  };

  const write = deps.db.transaction(
    (draft: EntryDraft): { recorded: Recorded; state: IncidentState | null } => {
      const before = stateOf(draft.stream);
      const head = chainHead(deps.db, draft.stream, deps.device.id) ?? emptyChain;
      const enteredAt = nowTimestamp(deps.clock);
      // The body is validated by the schema of its kind, which ties the two together.
      const entry = {
        v: 1,
        stream: draft.stream,
        device: deps.device.id,
        seq: head.seq + 1,
        prev: head.hash,
        occurredAt: draft.occurredAt ?? enteredAt,
        enteredAt,
        hlc: nextHlc(newestHlc(deps.db, draft.stream), deps.clock.nowMs()),
        author: deps.operator.name,
        kind: draft.kind,
        body: entryBodies[draft.kind].parse(draft.body),
      } as JournalEntry;
      const canonical = canonicalText(entry);
      const hash = hashEntry(deps.sha256, head.hash, canonical);
      insertEntry(deps.db, { ...entry, hash, canonical });
      const after = foldEntry(before, { entry, canonical, hash });
      if (after !== null) writeProjection(deps.db, before, after);
      return { recorded: { seq: entry.seq, hash }, state: after };
    },
  );

  return {
    append: (draft) => {
      const { recorded, state } = write.immediate(draft as EntryDraft);
      states.set(draft.stream, state);
      deps.appended(draft.stream, recorded.seq, recorded.hash);
      return recorded;
    },
    state: stateOf,
  };
};
