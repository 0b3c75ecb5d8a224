import { useState } from "react";
import { type ColumnMapping, suggestMapping } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { PrimaryButton } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Section } from "../../ui/panel.tsx";
import { useText } from "../../ui/text.ts";
import { ColumnTable } from "./column-table.tsx";
import { fieldsOf, missingFields, wholeMapping } from "./columns.ts";
import css from "./import.module.css";
import { fieldWord } from "./words.ts";

const tableKinds = ["systems", "endpoints", "contacts", "keys"] as const satisfies readonly ImportKind[];
type TableKind = (typeof tableKinds)[number];

interface AssignByHandProps {
  readonly file: string;
  readonly columns: readonly string[];
  /** What the person said the file holds, or null. */
  readonly kind: ImportKind | null;
  readonly onCheck: (kind: ImportKind, mapping: ColumnMapping) => void;
}

/** For tables whose headings nobody knows: the person says what the rows are and which column is what. */
export function AssignByHand({ file, columns, kind: wished, onCheck }: AssignByHandProps) {
  const { t } = useText();
  const [kind, setKind] = useState<TableKind>(tableKinds.find((each) => each === wished) ?? "systems");
  const [changed, setChanged] = useState<Readonly<Partial<Record<TableKind, ColumnMapping>>>>({});
  const fields = fieldsOf(kind);
  const mapping = changed[kind] ?? wholeMapping(fields, suggestMapping(kind, columns));
  const missing = missingFields(kind, mapping);
  return (
    <Section title={t("fill.unknown.title", { file })}>
      <div className={css.stack}>
        <ChoiceField
          label={t("fill.unknown.kind")}
          value={kind}
          onChange={setKind}
          choices={tableKinds.map((each) => ({ value: each, label: t(`fill.kinds.${each}.title`) }))}
        />
        <ColumnTable
          file={file}
          shape={kind}
          fields={fields}
          columns={columns}
          mapping={mapping}
          onChange={(field, column) => setChanged({ ...changed, [kind]: { ...mapping, [field]: column } })}
        />
        <div className={css.buttons}>
          <PrimaryButton disabled={missing.length > 0} onPress={() => onCheck(kind, mapping)}>
            {t("fill.unknown.check")}
          </PrimaryButton>
          {missing.length > 0 && (
            <p className={css.dim} role="status">
              {t("fill.unknown.needed", { fields: missing.map((group) => alternatives(group)).join(", ") })}
            </p>
          )}
        </div>
      </div>
    </Section>
  );

  /** `Name`, or `Name or ID`. */
  function alternatives(group: readonly string[]): string {
    return group.map((field) => fieldWord(t, kind, field)).reduce((a, b) => t("fill.unknown.or", { a, b }));
  }
}
