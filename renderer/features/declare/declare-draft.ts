import type { IncidentKind } from "#shared/domain/journal/kinds.ts";
import { type MomentDraft, momentNow } from "../../ui/moment-field.tsx";
import type { Affected } from "./affected.ts";

/** An incident in the making. */
export interface DeclareDraft {
  readonly title: string;
  readonly kind: IncidentKind;
  readonly drill: boolean;
  readonly noticed: MomentDraft;
  readonly affected: Affected;
}

/** Real and an emergency: whoever opens this screen has no everyday fault, and a wrong "drill" would be the worse mistake. */
export const emptyDraft: DeclareDraft = {
  title: "",
  kind: "emergency",
  drill: false,
  noticed: momentNow,
  affected: "all",
};
