import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { type Random, randomOf } from "../../random.ts";
import { wordsSecret } from "../../sample/sample-vault.ts";
import { accepted, type Job, openForWork, type Work } from "./job.ts";

interface Live {
  readonly id: string;
  readonly secret: SecretInput;
}

interface SlotWork extends Work {
  readonly random: Random;
  /** Slots that this job has made and not revoked. */
  readonly live: Live[];
}

/** Answers false at the first refusal. */
type Step = (work: SlotWork) => Promise<boolean>;

const label = "Tresor";
/** More make every opening slower and prove nothing. */
const mostLive = 6;

/** Adds, changes and revokes key slots; says before each change what it is about to do. The words of the task stay. */
export const changeSlots: Job = async (work) => {
  if (!(await openForWork(work))) return;
  const random = randomOf(work.task.seed, "slots");
  const slotWork: SlotWork = { ...work, random, live: [] };
  for (let at = 0; at < 24; at += 1) {
    const few = slotWork.live.length < 2;
    const many = slotWork.live.length >= mostLive;
    const step = few
      ? random.pick([addWords, addShares])
      : many
        ? revoke
        : random.pick([addWords, addWords, addShares, revoke, revoke, revoke, usePassphrase]);
    if (!(await step(slotWork))) return;
  }
};

const proof = ({ task }: Work): SecretInput => wordsSecret(task.words);

export const addWords: Step = async (work) => {
  const { slots } = work.client;
  const drawn = accepted(
    work,
    "slots.prepareWords",
    await slots.prepareWords({ secret: proof(work), label }),
  );
  if (drawn === null) return false;
  const secret = wordsSecret(drawn.words.join(" "));
  const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
  work.say({ said: "slot-wanted", add: [secret], remove: [] });
  const made = await slots.confirmWords({ pending: drawn.pending, answers });
  return keep(work, secret, accepted(work, "slots.confirmWords", made));
};

const addShares: Step = async (work) => {
  const { slots } = work.client;
  const holders = ["Bea", "Carl", "Dora"];
  const prepared = await slots.prepareShares({ secret: proof(work), label, threshold: 2, holders });
  const drawn = accepted(work, "slots.prepareShares", prepared);
  if (drawn === null) return false;
  const shares = drawn.sheets.slice(1).map(({ words }) => words.join(" "));
  const secret = { type: "shares" as const, shares };
  const answers = drawn.sheets.map(({ words, ask }) => words[ask - 1] ?? "");
  work.say({ said: "slot-wanted", add: [secret], remove: [] });
  const made = await slots.confirmShares({ pending: drawn.pending, answers });
  return keep(work, secret, accepted(work, "slots.confirmShares", made));
};

/** Gives the vault a passphrase more, or changes that one. */
const usePassphrase: Step = async (work) => {
  const { client, live, random } = work;
  const passphrase = `zweites Kennwort ${random.below(1_000_000)}`;
  const secret = { type: "passphrase" as const, passphrase };
  const old = live.find((each) => each.secret.type === "passphrase");
  work.say({ said: "slot-wanted", add: [secret], remove: old === undefined ? [] : [old.secret] });
  const made =
    old === undefined
      ? await client.slots.addPassphrase({ secret: proof(work), passphrase, label })
      : await client.slots.changePassphrase({ secret: proof(work), slot: old.id, passphrase });
  if (old !== undefined) live.splice(live.indexOf(old), 1);
  return keep(work, secret, accepted(work, "slots.addPassphrase", made));
};

const revoke: Step = async (work) => {
  const { client, live, random } = work;
  const [chosen] = live.splice(random.below(live.length), 1);
  if (chosen === undefined) return true;
  work.say({ said: "slot-wanted", add: [], remove: [chosen.secret] });
  const revoked = await client.slots.revoke({ secret: proof(work), slot: chosen.id });
  if (accepted(work, "slots.revoke", revoked) === null) return false;
  work.say({ said: "slot-changed" });
  return true;
};

const keep = (work: SlotWork, secret: SecretInput, slot: { readonly id: string } | null): boolean => {
  if (slot === null) return false;
  work.live.push({ id: slot.id, secret });
  work.say({ said: "slot-changed" });
  return true;
};
