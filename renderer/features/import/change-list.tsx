import { IconArrowRight } from "@tabler/icons-react";
import { useDeferredValue, useMemo } from "react";
import type { ImportReport } from "#shared/contract/areas/reference.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { VolumeType } from "#shared/domain/keys/recovery-key.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { matchingRows } from "../../ui/data-table/columns.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { useText } from "../../ui/text.ts";
import { FilterChoice } from "./filter-choice.tsx";
import { hasSpokenId } from "./kinds.ts";
import css from "./lists.module.css";
import { countBy } from "./problem-groups.ts";
import { ShownCount } from "./shown-count.tsx";
import { VirtualList } from "./virtual-list.tsx";
import { fieldWord, valueWord } from "./words.ts";

/** Says nothing about a new key. */
const unknownVolume: VolumeType = "unknown";

type Change = ImportReport["changes"][number];
type Field = Change["fields"][number];

export interface ChangeFilter {
  readonly show: "all" | Change["change"];
  readonly search: string;
}

export const noChangeFilter: ChangeFilter = { show: "all", search: "" };

interface ChangeListProps {
  readonly report: ImportReport;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

/** Record by record and field by field: what would be new, and what was and would be. */
export function ChangeList({ report, filter, onFilter }: ChangeListProps) {
  const { t, language } = useText();
  const { changes, counts, kind } = report;
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => {
    const of = changes.filter(({ change }) => sought.show === "all" || change === sought.show);
    const textOf = (change: Change) =>
      [change.id, change.title, ...change.fields.flatMap(({ before, after }) => [before, after])].join(" ");
    return matchingRows(of, textOf, sought.search);
  }, [changes, sought]);
  const byChange = countBy(changes, ({ change }) => change);
  if (changes.length === 0) return <p className={css.none}>{t("fill.changes.none")}</p>;

  const total = counts.new + counts.changed;
  return (
    <div className={css.frame}>
      <div className={css.bar}>
        <FilterChoice
          label={t("fill.changes.show")}
          value={filter.show}
          onChange={(show) => onFilter({ ...filter, show })}
          options={[
            { value: "all", label: t("fill.changes.all"), count: changes.length },
            { value: "new", label: t("fill.changes.new"), count: byChange.new ?? 0 },
            { value: "changed", label: t("fill.changes.changed"), count: byChange.changed ?? 0 },
          ]}
        />
        <div className={css.search}>
          <SearchField
            label={t("fill.changes.search")}
            value={filter.search}
            onChange={(search) => onFilter({ ...filter, search })}
          />
        </div>
        <ShownCount of="changes" shown={shown.length} total={changes.length} />
      </div>
      {total > changes.length && (
        <p className={css.limited}>
          {t("fill.changes.limited", {
            shown: displayNumber(changes.length, language),
            total: displayNumber(total, language),
          })}
        </p>
      )}
      {shown.length === 0 ? (
        <div className={css.none}>
          <p>{t("fill.changes.noMatch")}</p>
          <Button onPress={() => onFilter(noChangeFilter)}>{t("fill.problems.showAll")}</Button>
        </div>
      ) : (
        <VirtualList<Change>
          label={t("fill.changes.label")}
          items={shown}
          itemKey={({ id }, index) => `${id} ${index}`}
          estimate={({ change, fields }) => (change === "new" ? 5 : 2.5 + 1.5 * fields.length)}
          render={(change) => <ChangeEntry change={change} kind={kind} />}
        />
      )}
    </div>
  );
}

interface OfKind {
  readonly kind: ImportKind;
}

function ChangeEntry({ change, kind }: OfKind & { readonly change: Change }) {
  const { t } = useText();
  const withId = hasSpokenId(kind);
  const { id, title, fields } = change;
  return (
    <article className={css.change}>
      <div className={css.changeHead}>
        <h2 className={css.changeTitle}>
          {withId && <span className={css.id}>{id}</span>}
          {title !== "" && (!withId || title !== id) && <span>{title}</span>}
        </h2>
        <Chip>{t(change.change === "new" ? "fill.changes.new" : "fill.changes.changed")}</Chip>
      </div>
      {change.change === "new" ? (
        <NewFields kind={kind} fields={fields.filter(({ after }) => after !== title)} />
      ) : (
        <ChangedFields kind={kind} fields={fields} />
      )}
    </article>
  );
}

interface FieldsProps extends OfKind {
  readonly fields: readonly Field[];
}

/** Of a new record only what is filled, one after the other. */
function NewFields({ kind, fields }: FieldsProps) {
  const { t } = useText();
  const filled = fields.filter(
    ({ field, after }) => after !== "" && (field !== "volumeType" || after !== unknownVolume),
  );
  if (filled.length === 0) return <p className={css.dim}>{t("fill.changes.noFields")}</p>;
  return (
    <dl className={css.newFields}>
      {filled.map(({ field, after }) => (
        <div key={field} className={css.newField}>
          <dt>{fieldWord(t, kind, field)}</dt>
          <dd>{valueWord(t, field, after)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedFields({ kind, fields }: FieldsProps) {
  const { t } = useText();
  return (
    <dl className={css.changedFields}>
      {fields.map(({ field, before, after }) => (
        <div key={field} className={css.changedField}>
          <dt>{fieldWord(t, kind, field)}</dt>
          <dd>
            <Value word={t("fill.changes.before")} text={valueWord(t, field, before)} old />
            <IconArrowRight className={css.arrow} size="1rem" aria-hidden />
            <Value word={t("fill.changes.after")} text={valueWord(t, field, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({
  word,
  text,
  old,
}: {
  readonly word: string;
  readonly text: string;
  readonly old?: boolean;
}) {
  const { t } = useText();
  const Mark = old ? "del" : "ins";
  return (
    <span className={css.value}>
      <span className={css.spoken}>{word}: </span>
      {text === "" ? <span className={css.dim}>{t("fill.changes.empty")}</span> : <Mark>{text}</Mark>}
    </span>
  );
}
