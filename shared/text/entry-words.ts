import { groupsOfFour } from "../domain/journal/fingerprint.ts";
import type { EntryBody, EntryKind } from "../domain/journal/kinds.ts";
import { displayTime } from "../kernel/time.ts";
import type { Translate } from "./translator.ts";

/** The part of a log entry that says what happened. */
export type ToldEntry = {
  [K in EntryKind]: { readonly kind: K; readonly body: EntryBody<K> };
}[EntryKind];

export interface EntryWords {
  readonly kind: string;
  /** Id of the system it is about, or "". */
  readonly system: string;
  /** What people wrote appears as written: escape it for HTML and spreadsheets. */
  readonly text: string;
}

/** A log entry in the words of one language, for reports, spreadsheets and the command line. */
export const entryWords = (t: Translate, entry: ToldEntry): EntryWords => {
  const words = (kind: keyof typeof kindsOfWords, text: string, system = ""): EntryWords => ({
    kind: t(kindsOfWords[kind]),
    system,
    text,
  });
  switch (entry.kind) {
    case "incident.declared/1":
      return words(
        "declared",
        t("archive.entry.declared", {
          title: entry.body.drill ? `${t("general.drill")}: ${entry.body.title}` : entry.body.title,
          kind: t(`general.incidentKind.${entry.body.kind}`),
          noticedAt: displayTime(entry.body.noticedAt),
          systems: entry.body.systems.length,
        }),
      );
    case "incident.closed/1":
      return words("closed", entry.body.summary || t("archive.entry.closedSilently"));
    case "note.recorded/1":
      return words("note", entry.body.text, entry.body.system);
    case "system.state-set/1":
      return words("systemState", stateText(t, entry.body), entry.body.system);
    case "run.started/1":
      return words(
        "runStarted",
        t("archive.entry.runStarted", { title: entry.body.title }),
        entry.body.system,
      );
    case "run.step-answered/1":
      return words("stepAnswered", stepText(t, entry.body), entry.body.system);
    case "run.abandoned/1":
      return words(
        "runAbandoned",
        t("archive.entry.runAbandoned", { reason: entry.body.reason }),
        entry.body.system,
      );
    case "key.revealed/1":
      return words(
        "keyRevealed",
        t("archive.entry.keyRevealed", {
          keyId: entry.body.keyId,
          device: entry.body.device || t("general.unknown"),
          purpose: entry.body.purpose,
        }),
      );
    case "export.made/1":
      return words("exportMade", exportText(t, entry.body));
  }
};

/** Hash in groups, for eyes. */
export const readableHash = (hash: string): string => groupsOfFour(hash);

const kindsOfWords = {
  declared: "archive.entry.kind.declared",
  closed: "archive.entry.kind.closed",
  note: "archive.entry.kind.note",
  systemState: "archive.entry.kind.systemState",
  runStarted: "archive.entry.kind.runStarted",
  stepAnswered: "archive.entry.kind.stepAnswered",
  runAbandoned: "archive.entry.kind.runAbandoned",
  keyRevealed: "archive.entry.kind.keyRevealed",
  exportMade: "archive.entry.kind.exportMade",
} as const;

const stateText = (t: Translate, { state, reason }: EntryBody<"system.state-set/1">): string => {
  const word = t(`general.systemState.${state}`);
  return reason === "" ? word : t("archive.entry.systemStateBecause", { state: word, reason });
};

/** Result of a step with everything that was said about it. */
export const stepText = (
  t: Translate,
  step: Pick<EntryBody<"run.step-answered/1">, "number" | "title" | "result" | "reason"> & {
    readonly choice?: string | undefined;
    readonly branch?: string | undefined;
    readonly confirmedBy?: readonly string[] | undefined;
  },
): string =>
  [
    t("archive.entry.step", {
      number: step.number,
      title: step.title,
      result: t(`archive.stepResult.${step.result}`),
    }),
    ...stepRemarks(t, step),
  ].join("; ");

export const stepRemarks = (
  t: Translate,
  step: {
    readonly reason: string;
    readonly choice?: string | undefined;
    readonly branch?: string | undefined;
    readonly confirmedBy?: readonly string[] | undefined;
  },
): string[] => [
  ...(step.reason === "" ? [] : [t("archive.entry.because", { reason: step.reason })]),
  ...(step.choice === undefined ? [] : [t("archive.entry.branch", { choice: step.branch ?? step.choice })]),
  ...(step.confirmedBy === undefined || step.confirmedBy.length === 0
    ? []
    : [t("archive.entry.confirmedBy", { names: step.confirmedBy.join(", ") })]),
];

const exportText = (t: Translate, { what, target }: EntryBody<"export.made/1">): string =>
  what === "archive"
    ? t("archive.entry.exportedArchive", { target })
    : t("archive.entry.exportedContactTree", { target });
