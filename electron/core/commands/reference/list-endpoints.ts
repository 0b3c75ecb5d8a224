import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { findEndpoints } from "../../store/queries/endpoints.ts";

/** A window of the endpoints that hold every word of the text. */
export const listEndpoints =
  ({ db }: DbDep): CoreHandlers["endpoints"]["list"] =>
  (input) => {
    const { total, rows } = findEndpoints(db, input);
    return ok({ total, rows: [...rows] });
  };
