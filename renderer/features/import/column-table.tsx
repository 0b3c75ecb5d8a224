import type { TableShape } from "#shared/domain/imports/fields.ts";
import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import { useText } from "../../ui/text.ts";
import css from "./column-table.module.css";
import { isNeeded, unusedColumns } from "./columns.ts";
import { fieldWord } from "./words.ts";

interface ColumnTableProps {
  readonly file: string;
  readonly shape: TableShape;
  readonly fields: readonly string[];
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  readonly onChange: (field: string, column: string) => void;
  readonly disabled?: boolean;
}

/** Field of the record -> column of the file, each with the system's own drop-down. */
export function ColumnTable(props: ColumnTableProps) {
  const { file, shape, fields, columns, mapping, onChange, disabled } = props;
  const { t } = useText();
  const kind = shape === "key-devices" ? "keys" : shape;
  const unused = unusedColumns(columns, mapping);
  return (
    <div className={css.block}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("fill.columns.field")}</th>
            <th scope="col">{t("fill.columns.column")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const column = mapping[field] ?? "";
            const needed = isNeeded(shape, mapping, field);
            return (
              <tr key={field} data-empty={column === "" || undefined}>
                <th scope="row">
                  {fieldWord(t, kind, field)}
                  {needed && <span className={css.mark}>{t("fill.columns.needed")}</span>}
                </th>
                <td>
                  <select
                    className={css.select}
                    aria-label={t("fill.columns.select", { field: fieldWord(t, kind, field), file })}
                    value={column}
                    disabled={disabled}
                    onChange={(event) => onChange(field, event.currentTarget.value)}
                  >
                    {(!needed || column === "") && <option value="">{t("fill.columns.none")}</option>}
                    {columns.map((each) => (
                      <option key={each} value={each}>
                        {each}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.unused}>
        {unused.length === 0
          ? t("fill.columns.allUsed")
          : t("fill.columns.unused", { columns: unused.join(", ") })}
      </p>
    </div>
  );
}
