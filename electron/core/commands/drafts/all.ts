import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { drafts } from "../../store/queries/drafts.ts";

type Draft = Parameters<CoreHandlers["drafts"]["keep"]>[0]["value"];

/** Everything that people have begun to write and not finished. */
export const allDrafts =
  ({ db }: DbDep): CoreHandlers["drafts"]["all"] =>
  () =>
    ok({
      drafts: Object.fromEntries(drafts(db).map(({ name, value }) => [name, JSON.parse(value) as Draft])),
    });
