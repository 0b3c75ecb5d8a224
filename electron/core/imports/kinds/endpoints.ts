import type { Endpoint } from "#shared/domain/systems/system.ts";
import { allEndpoints, createEndpointWriter } from "../../store/queries/endpoints.ts";
import { compareWithVault } from "../compare.ts";
import { type MappedTable, mentions, visitRows } from "../table-rows.ts";
import { type KindContext, type KindPlan, kindPlan } from "./kind-plan.ts";

const blank: Omit<Endpoint, "id"> = {
  name: "",
  assetTag: "",
  serialNumber: "",
  site: "",
  department: "",
  room: "",
};

/**
 * Reads tables of endpoints. A device without an id of its own goes by its name.
 * What a table has no column for stays as it is in the vault. null: cancelled.
 */
export const planEndpoints = async (
  tables: readonly MappedTable[],
  context: KindContext,
): Promise<KindPlan | null> => {
  const known = new Map(allEndpoints(context.db).map((endpoint) => [endpoint.id, endpoint]));
  const wanted = new Map<string, Endpoint>();
  const origins = new Map<string, { readonly file: string; readonly row: number }>();
  let rows = 0;
  for (const table of tables) {
    const named = (Object.keys(blank) as (keyof typeof blank)[]).filter((field) => mentions(table, field));
    const whole = await visitRows(table, context.problems, context.pace, (row) => {
      const id = row.text("id") || row.text("name");
      const earlier = origins.get(id);
      if (id === "") {
        context.problems.add("refused", "missing-id", row);
      } else if (earlier) {
        const facts = { id, firstRow: earlier.row, firstFile: earlier.file };
        context.problems.add("refused", "duplicate-id", { ...row, column: row.heading("id") }, facts);
      } else {
        const endpoint: { -readonly [K in keyof Endpoint]: Endpoint[K] } = {
          ...(known.get(id) ?? { ...blank, id, name: id }),
        };
        for (const field of named) endpoint[field] = row.text(field);
        wanted.set(id, endpoint);
        origins.set(id, { file: row.file, row: row.row });
      }
    });
    if (!whole) return null;
    rows += table.table.records.length + (table.table.unclosedAt === null ? 0 : 1);
  }
  const comparison = compareWithVault(wanted.values(), known, {
    title: (endpoint) => endpoint.name,
    fields: ({ id: _, ...fields }) => fields,
  });
  return kindPlan(rows, comparison, createEndpointWriter);
};
