import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { Language } from "#shared/text/translator.ts";
import type { OperatorDep, VaultNameDep } from "../../deps.ts";
import { writeFile } from "../../exports/medium.ts";
import {
  type ContactTreeOrder,
  contactTreeDocument,
  type PrintedDocument,
} from "../../printing/contact-tree.ts";
import type { DbDep, ReadableDb } from "../../store/db.ts";
import { allContacts } from "../../store/queries/contacts.ts";
import { incidentHeads } from "../../store/queries/projections.ts";
import { type JournalDep, knownIncident } from "../incidents/known-incident.ts";

type PrintDeps = DbDep & ClockDep & OperatorDep & VaultNameDep;

/** For whom the page is printed: what stands in its title, and whether it is marked as a drill. */
type Occasion = Pick<ContactTreeOrder, "incidentTitle" | "drill">;

/** The call tree as one self-contained page, for the incident named, else for what is open now. */
export const contactTreeHtml =
  (deps: PrintDeps & JournalDep): CoreHandlers["printing"]["contactTree"] =>
  ({ language, incident }) => {
    if (incident === undefined) return documentOf(deps, language, occasionNow(deps.db));
    const known = knownIncident(deps.journal, incident);
    if (!known.ok) return known;
    const { title, drill } = known.value.state.head;
    return documentOf(deps, language, { incidentTitle: title, drill });
  };

/** Writes the same page to a new file. */
export const contactTreeToFile =
  (deps: PrintDeps): CoreHandlers["printing"]["contactTreeToFile"] =>
  async ({ language, to }, { signal }) => {
    const document = documentOf(deps, language, occasionNow(deps.db));
    if (!document.ok) return document;
    const written = await writeFile(to, [document.value.html], { signal });
    return written.ok ? ok({ path: to, bytes: written.value.bytes }) : written;
  };

/**
 * While only drills are open every page is one of a drill. Beside a real incident none is: a list that is needed in earnest
 * must not say that it is an exercise.
 */
const occasionNow = (db: ReadableDb): Occasion => {
  const open = incidentHeads(db).filter(({ closedAt }) => closedAt === null);
  const [only] = open;
  return {
    incidentTitle: open.length === 1 && only !== undefined ? only.title : null,
    drill: open.length > 0 && open.every(({ drill }) => drill),
  };
};

const documentOf = (
  deps: PrintDeps,
  language: Language,
  occasion: Occasion,
): Result<PrintedDocument, { readonly kind: "printing.no-contacts" }> => {
  const contacts = allContacts(deps.db);
  if (contacts.length === 0) return refuse({ kind: "printing.no-contacts" });
  return ok(
    contactTreeDocument({
      ...occasion,
      contacts,
      language,
      printedAt: nowTimestamp(deps.clock),
      printedBy: deps.operator.name,
      vaultName: deps.vaultName,
    }),
  );
};
