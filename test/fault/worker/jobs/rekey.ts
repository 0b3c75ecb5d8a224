import { testPassphrase } from "../../../support/test-vault.ts";
import { randomOf } from "../../random.ts";
import { wordsSecret } from "../../sample/sample-vault.ts";
import { accepted, type Job, openForWork } from "./job.ts";
import { takeNote } from "./notes.ts";
import { addWords } from "./slots.ts";

/** Gives the vault a new master key, twice; every secret ends but the words of the task. */
export const rekeyTwice: Job = async (work) => {
  if (!(await openForWork(work))) return;
  const slotWork = { ...work, random: randomOf(work.task.seed, "rekey"), live: [] };
  const passphrase = { type: "passphrase" as const, passphrase: testPassphrase.expose() };
  for (const removeBackups of [false, true]) {
    if (!(await takeNote(work, "vorher")) || !(await addWords(slotWork))) return;
    const ending = slotWork.live.splice(0).map(({ secret }) => secret);
    work.say({
      said: "slot-wanted",
      add: [],
      remove: removeBackups ? ending : [...ending, passphrase],
    });
    const secret = wordsSecret(work.task.words);
    const changed = await work.client.slots.rekey({ secret, keep: [], removeBackups });
    if (accepted(work, "slots.rekey", changed) === null) return;
    work.say({ said: "slot-changed" });
    if (!(await takeNote(work, "nachher"))) return;
  }
};
