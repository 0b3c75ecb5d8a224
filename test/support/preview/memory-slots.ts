import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { Contract } from "#shared/contract/contract.ts";
import type { HandlersOf } from "#shared/contract/define.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import { at } from "./memory-incident.ts";
import type { PreviewOptions } from "./options.ts";
import { sampleShareWords, sampleSlots, sampleWords } from "./sample-keeping.ts";

type Slots = HandlersOf<Contract>["slots"];
type Event = Extract<Awaited<ReturnType<Slots["events"]>>, { ok: true }>["value"]["events"][number];

interface Drawn {
  readonly pending: string;
  readonly slot: SlotSummary;
  /** Right answers, in the order in which they are asked for, with the position that a failure names. */
  readonly asked: readonly { readonly position: number; readonly word: string }[];
}

interface SlotsDeps {
  readonly options: PreviewOptions;
  readonly operator: () => string;
  readonly changed: () => void;
  readonly removeBackups: () => number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const day = 24 * 60 * 60_000;

/** Key slots in memory. The passphrase `wrong` opens nothing, any other opens the first slot of its type. */
export const createSlots = ({ options, operator, changed, removeBackups }: SlotsDeps): Slots => {
  let slots: readonly SlotSummary[] = options.keeping === "one" ? sampleSlots.slice(0, 1) : sampleSlots;
  let drawn: Drawn | null = null;
  let events: readonly Event[] =
    options.keeping === "one"
      ? [event(at(210 * day), "Schicht A", "created", {})]
      : sampleEvents(options.keeping === "trouble");

  const opened = async (secret: SecretInput) => {
    await wait(250);
    if (secret.type === "passphrase" && secret.passphrase === "wrong")
      return refuse({ kind: "vault.wrong-secret" });
    if (secret.type === "words" && secret.words.trim().split(/\s+/).length !== 24)
      return refuse({ kind: "vault.words-unreadable", problem: "word-count", position: null });
    const slot = slots.find(({ type }) => type === secret.type);
    if (slot === undefined) return refuse({ kind: "vault.wrong-secret" });
    if (secret.type === "shares" && secret.shares.length < (slot.threshold ?? 2))
      return refuse({
        kind: "vault.shares-too-few",
        entered: secret.shares.length,
        needed: slot.threshold ?? 2,
      });
    return ok(slot);
  };
  const note = (kind: Event["kind"], facts: Event["facts"]): void => {
    events = [event(at(0), operator(), kind, facts), ...events];
    changed();
  };
  const add = (slot: SlotSummary) => {
    slots = [...slots, slot];
    drawn = null;
    note("slot-added", { type: slot.type, label: slot.label });
    return ok(slot);
  };
  const newSlot = (from: Pick<SlotSummary, "type" | "label"> & Partial<SlotSummary>): SlotSummary => ({
    id: crypto.randomUUID(),
    createdAt: at(0),
    kdf: null,
    threshold: null,
    holders: [],
    ...from,
  });
  const confirm = (pending: string, answers: readonly string[]) => {
    if (drawn?.pending !== pending) return refuse({ kind: "slots.pending-gone" });
    const wrong = drawn.asked.filter(({ word }, index) => answers[index]?.trim().toLowerCase() !== word);
    return wrong.length > 0
      ? refuse({ kind: "slots.typed-back-wrong", positions: wrong.map(({ position }) => position) })
      : add(drawn.slot);
  };

  return {
    list: () => ok({ slots }),
    addPassphrase: async ({ secret, label }) => {
      const by = await opened(secret);
      return by.ok ? add(newSlot({ type: "passphrase", label, kdf: sampleSlots[0]?.kdf ?? null })) : by;
    },
    changePassphrase: async ({ secret, slot: wanted }) => {
      const by = await opened(secret);
      if (!by.ok) return by;
      const found = slots.find(({ id }) => id === wanted);
      if (found === undefined) return refuse({ kind: "slots.unknown" });
      const renewed = { ...found, createdAt: at(0) };
      slots = slots.map((each) => (each.id === wanted ? renewed : each));
      note("slot-changed", { type: found.type, label: found.label });
      return ok(renewed);
    },
    prepareWords: async ({ secret, label }) => {
      const by = await opened(secret);
      if (!by.ok) return by;
      const ask = [3, 7, 18];
      drawn = {
        pending: crypto.randomUUID(),
        slot: newSlot({ type: "words", label }),
        asked: ask.map((position) => ({ position, word: sampleWords[position - 1] ?? "" })),
      };
      return ok({ pending: drawn.pending, words: sampleWords, ask });
    },
    confirmWords: ({ pending, answers }) => confirm(pending, answers),
    prepareShares: async ({ secret, label, threshold, holders }) => {
      const by = await opened(secret);
      if (!by.ok) return by;
      const sheets = holders.map((holder, index) => ({
        number: index + 1,
        holder,
        words: sampleShareWords(index + 1),
        ask: ((index * 7) % 32) + 1,
      }));
      drawn = {
        pending: crypto.randomUUID(),
        slot: newSlot({ type: "shares", label, threshold, holders }),
        asked: sheets.map(({ number, words, ask }) => ({ position: number, word: words[ask - 1] ?? "" })),
      };
      return ok({ pending: drawn.pending, sheets });
    },
    confirmShares: ({ pending, answers }) => confirm(pending, answers),
    discard: () => {
      drawn = null;
      return ok({});
    },
    sheet: ({ pending, share, language }) => {
      if (drawn?.pending !== pending) return refuse({ kind: "slots.pending-gone" });
      const words = share === null ? sampleWords : sampleShareWords(share);
      const title = share === null ? "Nordwerk: 24" : `Nordwerk: ${share} / ${drawn.slot.holders.length}`;
      return ok({ html: page(language, title, words), title });
    },
    revoke: async ({ secret, slot: wanted }) => {
      const by = await opened(secret);
      if (!by.ok) return by;
      const found = slots.find(({ id }) => id === wanted);
      if (found === undefined) return refuse({ kind: "slots.unknown" });
      if (slots.length === 1) return refuse({ kind: "slots.last-usable" });
      slots = slots.filter((each) => each !== found);
      note("slot-revoked", { type: found.type, label: found.label });
      return ok({});
    },
    test: async ({ secret }) => {
      const by = await opened(secret);
      if (by.ok) note("slot-tested", { type: by.value.type, label: by.value.label });
      return by;
    },
    testShare: ({ share }) => {
      const slot = slots.find(({ type }) => type === "shares");
      const refused = { entered: 1, number: null, holder: "", position: null };
      if (share.trim().split(/\s+/).length !== 32)
        return refuse({ kind: "vault.share-refused", ...refused, reason: "word-count" });
      if (slot === undefined)
        return refuse({ kind: "vault.share-refused", ...refused, reason: "other-vault" });
      return ok({ slot, number: 2, holder: slot.holders[1] ?? "" });
    },
    rekey: async ({ secret, keep, removeBackups: remove }, { report }) => {
      const kept: SlotSummary[] = [];
      for (const each of [secret, ...keep]) {
        const by = await opened(each);
        if (!by.ok) return by;
        kept.push(by.value);
      }
      for (let done = 0; done <= 10; done += 1) {
        report(done * 90, 900, "");
        await wait(60);
      }
      const ended = slots.filter((slot) => !kept.includes(slot));
      slots = slots.filter((slot) => kept.includes(slot));
      const backupsRemoved = remove ? removeBackups() : 0;
      note("rekeyed", { kept: slots.length, ended: ended.length });
      return ok({ kept: slots, ended, backupsRemoved });
    },
    events: () => ok({ events }),
  };
};

const event = (moment: Timestamp, author: string, kind: Event["kind"], facts: Event["facts"]): Event => ({
  at: moment,
  author,
  kind,
  facts,
});

const sampleEvents = (trouble: boolean): readonly Event[] => [
  ...(trouble
    ? [
        event(at(3 * 60 * 60_000), "", "backup-failed", { reason: "ENOSPC", path: "/media/stick-b/backups" }),
        event(at(4 * 60 * 60_000), "", "damage-found", {
          finding: "entries-missing",
          incident: "2f6c",
          device: "9c1f",
          from: 118,
          to: 121,
        }),
      ]
    : []),
  event(at(2 * day), "Mareike Voß", "slot-tested", {
    type: "words",
    label: "Panzerschrank Hamburg, Umschlag 4",
  }),
  event(at(40 * day), "Schicht A", "rekeyed", { kept: 3, ended: 1 }),
  event(at(41 * day), "Schicht A", "slot-revoked", { type: "passphrase", label: "Vertretung Sommer" }),
  event(at(60 * day), "Schicht B", "device-added", { device: "9c1f77de5b10c4a82e66", reason: "other-place" }),
  event(at(90 * day), "Anke Ahrens", "slot-added", { type: "shares", label: "Vorstand und IT" }),
  event(at(120 * day), "Schicht A", "slot-changed", { type: "passphrase", label: "" }),
  event(at(209 * day), "Schicht A", "slot-added", {
    type: "words",
    label: "Panzerschrank Hamburg, Umschlag 4",
  }),
  event(at(210 * day), "Schicht A", "created", {}),
];

const page = (language: string, title: string, words: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><title>${title}</title><style>body { font-family: sans-serif; margin: 2rem } li { font-family: monospace; font-size: 1.25rem }</style><h1>${title}</h1><ol>${words.map((word) => `<li>${word}</li>`).join("")}</ol></html>`;
