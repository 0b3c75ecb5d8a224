import { randomBytes, randomUUID } from "node:crypto";
import { slotHandlers } from "#core/commands/slots/slot-handlers.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { signSlotFile } from "#core/vault/slot-file.ts";
import { readSlotFiles } from "#core/vault/slot-files.ts";
import { createPendingSlots } from "#core/vault/slots/pending.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "#core/vault/slots/words.ts";
import { unlock } from "#core/vault/unlock.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { coreContract } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { cheapKdf, makeTestVault, testPassphrase } from "../../../../support/test-vault.ts";

export const secret: SecretInput = { type: "passphrase", passphrase: testPassphrase.expose() };
const context: CallContext = { signal: { aborted: false }, report: () => {} };

type Slots = ReturnType<typeof slotHandlers>;
type Value<N extends keyof Slots> = Extract<Awaited<ReturnType<Slots[N]>>, { ok: true }>["value"];

/** A vault of its own that a passphrase opens, with the commands on its slots. */
export const passphraseDesk = async () => deskOn(await makeTestVault(tempDir("vault")), secret);

/** The same with recovery words as its only slot: presenting them costs no key derivation. */
export const slotDesk = async (folder = tempDir("vault")) => {
  const vault = await makeTestVault(folder);
  const masterKey = vault.masterKey.expose();
  const words = drawWords({ randomBytes });
  const entropy = readRecoveryWords(words.join(" "));
  if (!Buffer.isBuffer(entropy)) throw new Error("unreadable");
  const facts = { id: randomUUID(), label: "first", createdAt: "2026-11-23T05:12:00.000+01:00" };
  const slot = makeWordsSlot({ randomBytes }, facts, { entropy, masterKey });
  const { mac: _, ...file } = vault.slotFile();
  vault.replaceSlots(signSlotFile(masterKey, { ...file, slots: [slot] }));
  return deskOn(vault, wordsSecret(words));
};

/** secret: opens the vault. */
export const deskOn = (vault: OpenVault, secret: SecretInput) => {
  const clock = fixedClock();
  let changes = 0;
  const slots = slotHandlers({
    vault,
    db: vault.db,
    clock,
    randomBytes,
    operator: { name: "Schicht A" },
    kdfCost: () => cheapKdf,
    pendingSlots: createPendingSlots(),
    slotsChanged: () => {
      changes += 1;
    },
  });
  const answer = async <N extends keyof Slots>(name: N, input: Parameters<Slots[N]>[0]) => {
    const answered = await (slots[name] as (i: typeof input, c: CallContext) => unknown)(input, context);
    const result = answered as { ok: true; value: Value<N> } | { ok: false; failure: { kind: string } };
    // What the router would check.
    const call = coreContract.slots[name];
    (result.ok ? call.output : call.error).parse(result.ok ? result.value : result.failure);
    return result;
  };
  return {
    vault,
    secret,
    clock,
    changes: () => changes,
    /** The value of an answer; says which failure came instead. */
    done: async <N extends keyof Slots>(name: N, input: Parameters<Slots[N]>[0]): Promise<Value<N>> => {
      const result = await answer(name, input);
      if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.failure)}`);
      return result.value;
    },
    refused: async <N extends keyof Slots>(name: N, input: Parameters<Slots[N]>[0]): Promise<unknown> => {
      const result = await answer(name, input);
      return result.ok ? "not refused" : result.failure;
    },
    /** The kind of slot that a secret opens on the disk as it is now, or why it does not. */
    opens: async (given: SecretInput): Promise<string> => {
      const files = readSlotFiles(vault.folder);
      if (!files.ok) return files.failure.kind;
      const unlocked = await unlock(vault.folder, files.value, new Redacted(given));
      return unlocked.ok ? unlocked.value.slot.type : unlocked.failure.kind;
    },
    reopened: async (given: SecretInput): Promise<OpenVault> => {
      vault.close();
      const opened = await openVault({ randomBytes, clock }, vault.folder, new Redacted(given));
      if (!opened.ok) throw new Error(opened.failure.kind);
      return opened.value;
    },
  };
};

export type SlotDesk = ReturnType<typeof deskOn>;

export const wordsSecret = (words: readonly string[]): SecretInput => ({
  type: "words",
  words: words.join(" "),
});

/** Draws recovery words and types back what is asked. */
export const addWords = async (desk: SlotDesk, label = "Panzerschrank") => {
  const drawn = await desk.done("prepareWords", { secret: desk.secret, label });
  const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
  const slot = await desk.done("confirmWords", { pending: drawn.pending, answers });
  return { slot, words: drawn.words };
};

/** Draws a set of sheets and types back what is asked. */
export const addShares = async (desk: SlotDesk, threshold = 2, holders = ["Anke", "Bernd", "Clara"]) => {
  const drawn = await desk.done("prepareShares", {
    secret: desk.secret,
    label: "Leitung",
    threshold,
    holders,
  });
  const answers = drawn.sheets.map(({ words, ask }) => words[ask - 1] ?? "");
  const slot = await desk.done("confirmShares", { pending: drawn.pending, answers });
  return { slot, sheets: drawn.sheets.map(({ words }) => words.join(" ")) };
};
