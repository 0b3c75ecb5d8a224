import { IconAlertTriangle, IconEye, IconPencil } from "@tabler/icons-react";
import { useDeferredValue, useMemo } from "react";
import type { ImportProblemShape, ImportReport } from "#shared/contract/areas/reference.ts";
import type { ProblemCode } from "#shared/domain/imports/problem.ts";
import { problemSentence } from "#shared/text/import-problem.ts";
import { displayNumber } from "#shared/text/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { matchingRows } from "../../ui/data-table/columns.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { useText } from "../../ui/text.ts";
import { FilterChoice } from "./filter-choice.tsx";
import css from "./lists.module.css";
import {
  countBy,
  groupProblems,
  type ProblemGroup,
  type ProblemLine,
  problemLines,
  type Severity,
  severities,
} from "./problem-groups.ts";
import { ShownCount } from "./shown-count.tsx";
import { VirtualList } from "./virtual-list.tsx";

export interface ProblemFilter {
  readonly severity: Severity | "all";
  readonly code: ProblemCode | "all";
  readonly search: string;
}

export const noProblemFilter: ProblemFilter = { severity: "all", code: "all", search: "" };

interface ProblemListProps {
  readonly report: ImportReport;
  readonly filter: ProblemFilter;
  readonly onFilter: (filter: ProblemFilter) => void;
}

/** Everything the check has to say, by kind and worst first, each with where it stands and what to do. */
export function ProblemList({ report, filter, onFilter }: ProblemListProps) {
  const { t, language } = useText();
  const { problems, counts, files } = report;
  const textOf = useProblemTexts();
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => {
    const of = problems.filter(
      (problem) =>
        (sought.severity === "all" || problem.severity === sought.severity) &&
        (sought.code === "all" || problem.code === sought.code),
    );
    return matchingRows(of, textOf, sought.search);
  }, [problems, sought, textOf]);
  const lines = useMemo(() => problemLines(groupProblems(shown)), [shown]);
  if (problems.length === 0) return <p className={css.none}>{t("fill.problems.none")}</p>;

  return (
    <div className={css.frame}>
      <ProblemTools problems={problems} shown={shown.length} filter={filter} onFilter={onFilter} />
      {counts.problems > problems.length && (
        <p className={css.limited}>
          {t("fill.problems.limited", {
            shown: displayNumber(problems.length, language),
            total: displayNumber(counts.problems, language),
          })}
        </p>
      )}
      {shown.length === 0 ? (
        <div className={css.none}>
          <p>{t("fill.problems.noMatch")}</p>
          <Button onPress={() => onFilter(noProblemFilter)}>{t("fill.problems.showAll")}</Button>
        </div>
      ) : (
        <VirtualList<ProblemLine>
          label={t("fill.problems.label")}
          items={lines}
          itemKey={(line, index) => (line.kind === "heading" ? headingKey(line.group) : `${index}`)}
          estimate={(line) => (line.kind === "heading" ? 2.5 : 3.25)}
          render={(line) =>
            line.kind === "heading" ? (
              <GroupHeading group={line.group} />
            ) : (
              <ProblemEntry
                problem={line.problem}
                isTable={files.some(({ name, shape }) => name === line.problem.file && shape === "csv")}
                named={files.length > 1}
              />
            )
          }
        />
      )}
    </div>
  );
}

/** What the search looks through; thousands of sentences are made once, not at every key. */
const useProblemTexts = (): ((problem: ImportProblemShape) => string) => {
  const { t, language } = useText();
  return useMemo(() => {
    const texts = new WeakMap<ImportProblemShape, string>();
    return (problem) => {
      const { file, row, column } = problem;
      const text =
        texts.get(problem) ?? `${file} ${row ?? ""} ${column ?? ""} ${problemSentence(t, language, problem)}`;
      texts.set(problem, text);
      return text;
    };
  }, [t, language]);
};

const headingKey = ({ severity, code }: ProblemGroup): string => `${severity} ${code}`;

interface ProblemToolsProps extends Omit<ProblemListProps, "report"> {
  readonly problems: ImportReport["problems"];
  /** How many are left by the filter. */
  readonly shown: number;
}

function ProblemTools({ problems, shown, filter, onFilter }: ProblemToolsProps) {
  const { t, language } = useText();
  const bySeverity = countBy(problems, (problem) => problem.severity);
  const ofSeverity = problems.filter(
    (problem) => filter.severity === "all" || problem.severity === filter.severity,
  );
  const byCode = countBy(ofSeverity, (problem) => problem.code);
  const codes = (Object.keys(byCode) as ProblemCode[]).toSorted((a, b) =>
    t(`fill.problems.codes.${a}`).localeCompare(t(`fill.problems.codes.${b}`), language),
  );
  return (
    <>
      <div className={css.bar}>
        <FilterChoice
          label={t("fill.problems.severity")}
          value={filter.severity}
          onChange={(severity) => onFilter({ ...filter, severity, code: "all" })}
          options={[
            { value: "all", label: t("fill.problems.all"), count: problems.length },
            ...severities.map((severity) => ({
              value: severity,
              label: t(`fill.problems.severities.${severity}`),
              count: bySeverity[severity] ?? 0,
            })),
          ]}
        />
        <ShownCount of="problems" shown={shown} total={problems.length} />
      </div>
      <div className={css.bar}>
        <select
          className={css.select}
          aria-label={t("fill.problems.code")}
          value={filter.code}
          onChange={(event) =>
            onFilter({ ...filter, code: event.currentTarget.value as ProblemCode | "all" })
          }
        >
          <option value="all">{t("fill.problems.allCodes")}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {`${t(`fill.problems.codes.${code}`)} (${displayNumber(byCode[code] ?? 0, language)})`}
            </option>
          ))}
        </select>
        <div className={css.search}>
          <SearchField
            label={t("fill.problems.search")}
            value={filter.search}
            onChange={(search) => onFilter({ ...filter, search })}
          />
        </div>
      </div>
    </>
  );
}

const icons = { refused: IconAlertTriangle, repaired: IconPencil, notice: IconEye } as const;

function GroupHeading({ group: { severity, code, problems } }: { readonly group: ProblemGroup }) {
  const { t, language } = useText();
  const Icon = icons[severity];
  return (
    <div className={css.group} data-severity={severity}>
      <Icon size="1rem" aria-hidden />
      <h2 className={css.groupTitle}>{t(`fill.problems.codes.${code}`)}</h2>
      <span className={css.groupCount}>{displayNumber(problems.length, language)}</span>
      <span className={css.severity}>{t(`imports.severities.${severity}`)}</span>
    </div>
  );
}

interface ProblemEntryProps {
  readonly problem: ImportProblemShape;
  /** Rows of a table, lines of any other text. */
  readonly isTable: boolean;
  /** With the name of the file: there are several. */
  readonly named: boolean;
}

function ProblemEntry({ problem, isTable, named }: ProblemEntryProps) {
  const { t, language } = useText();
  const { row, column, file } = problem;
  return (
    <div className={css.problem}>
      <div className={css.place}>
        <span className={css.row}>
          {row === null
            ? t("fill.problems.file")
            : t(isTable ? "fill.problems.row" : "fill.problems.line", { row })}
        </span>
        {column !== null && <span className={css.dim}>{t("fill.problems.column", { column })}</span>}
        {named && <span className={css.dim}>{file}</span>}
      </div>
      <p className={css.sentence}>{problemSentence(t, language, problem)}</p>
    </div>
  );
}
