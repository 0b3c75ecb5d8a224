import { type MomentDraft, momentNow } from "../../ui/moment-field.tsx";

/** A note in the making. system: "" for none. */
export interface NoteDraft {
  readonly text: string;
  readonly moment: MomentDraft;
  readonly system: string;
}

export const emptyNote: NoteDraft = { text: "", moment: momentNow, system: "" };
