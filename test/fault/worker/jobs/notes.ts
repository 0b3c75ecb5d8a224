import { systemClock } from "#core/host-services/system-clock.ts";
import { createJournal } from "#core/journal/append.ts";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { sha256 } from "#core/vault/crypto.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { randomOf } from "../../random.ts";
import { openWith, operator } from "../../sample/sample-vault.ts";
import { accepted, type Job, openForWork, type Work } from "./job.ts";

/** Mostly short ones, now and then one that spans many pages. */
export const takeNote = async (work: Work, text: string): Promise<boolean> => {
  const { incident } = work.task;
  const recorded = accepted(work, "journal.note", await work.client.journal.note({ incident, text }));
  if (recorded !== null) work.say({ said: "entry", hash: recorded.hash });
  return recorded !== null;
};

const takeMany = async (work: Work): Promise<void> => {
  const random = randomOf(work.task.seed, "notes");
  for (let at = 0; at < 400; at += 1) {
    const letters = random.pick([20, 20, 20, 300, 4000, 19_000]);
    if (!(await takeNote(work, "N".repeat(1 + random.below(letters))))) return;
  }
};

/** A few entries in a vault that is open. */
export const takeSomeNotes: Job = async (work) => {
  for (let at = 0; at < 40; at += 1) if (!(await takeNote(work, `Eintrag ${at}`))) return;
};

/** Opens a vault, which an older Blackstart may have left, and records a few entries. */
export const openAndRecord: Job = async (work) => {
  if (!(await openForWork(work))) return;
  for (let at = 0; at < 3; at += 1) if (!(await takeNote(work, `Danach ${at}`))) return;
};

/** Journal entries, one after the other. */
export const takeNotes: Job = async (work) => {
  if (await openForWork(work)) await takeMany(work);
};

/**
 * The same with a store that does not wait for the disk, as a careless program would have it: the rig has to find entries that
 * were acknowledged and are gone, or it could not find them in Blackstart either.
 */
export const takeUnsafeNotes: Job = async ({ task, say, refused }) => {
  const vault = await openWith(task.folder, task.words);
  vault.db.pragma("synchronous = OFF");
  const journal = createJournal({
    db: vault.db,
    clock: systemClock,
    device: vault.device,
    operator: { name: operator },
    sha256,
    appended: () => {},
  });
  for (let at = 0; at < 400; at += 1) {
    const body = { text: `Ohne Netz ${at}` };
    try {
      const { hash } = journal.append({ stream: task.incident as StreamId, kind: "note.recorded/1", body });
      say({ said: "entry", hash });
    } catch (error) {
      return refused("append", failureOfError(error)?.kind ?? String(error));
    }
  }
};

/** Opens, records one entry, locks, and again: cuts fall into openings and into the checkpoint at the end. */
export const openAgainAndAgain: Job = async (work) => {
  for (let at = 0; at < 12; at += 1) {
    if (!(await openForWork(work)) || !(await takeNote(work, `Runde ${at}`))) return;
    if (accepted(work, "vault.lock", await work.client.vault.lock({})) === null) return;
  }
};
