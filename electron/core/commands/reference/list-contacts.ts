import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { allContacts } from "../../store/queries/contacts.ts";

/** Every contact, in the order of the exports they came from. */
export const listContacts =
  ({ db }: DbDep): CoreHandlers["contacts"]["list"] =>
  () =>
    ok({ contacts: [...allContacts(db)] });
