import type { ImportProblem, ProblemCode } from "../domain/imports/problem.ts";
import { displayNumber } from "./numbers.ts";
import type { Language, Translate } from "./translator.ts";

/** Numbers that people look up in the file and so must find as they stand there. */
const asWritten = new Set(["firstRow"]);

/** Where and what, in one line: `systems.csv, row 48: “abc” in column …`. For the command line. */
export const problemText = (t: Translate, language: Language, problem: ImportProblem): string =>
  `${problemPlace(t, problem)}: ${problemSentence(t, language, problem)}`;

/** Where it is: a row of a table as a spreadsheet counts it, the line of another text, or the file as a whole. */
export const problemPlace = (t: Translate, { file, row }: ImportProblem): string => {
  if (row === null) return t("imports.place.file", { file });
  const isTable = /\.(?:csv|tsv|tab)$/i.test(file);
  return t(isTable ? "imports.place.row" : "imports.place.line", { file, row });
};

/** What is wrong, what became of it and what to do, in one sentence or two. */
export const problemSentence = (t: Translate, language: Language, problem: ImportProblem): string => {
  const facts = Object.entries(problem.facts).map(([name, fact]) => [
    name,
    fact === ""
      ? t("general.unknown")
      : typeof fact === "number" && !asWritten.has(name)
        ? displayNumber(fact, language)
        : String(fact),
  ]);
  const count = problem.facts.count;
  return t(`imports.problems.${wordingOf(problem)}`, {
    ...(typeof count === "number" ? { count } : {}),
    replace: Object.fromEntries(facts),
  });
};

type Wording =
  | ProblemCode
  | `${"column-count" | "broken-card"}-refused`
  | "conflicting-key-vault"
  | `unknown-device-${"many" | "nameless" | "nameless-many"}`
  | "several-keys-many";

/** Some problems are worded differently by how bad they are, how many there are or what is known. */
const wordingOf = ({ code, severity, facts }: ImportProblem): Wording => {
  const many = facts.devices === undefined ? "" : "-many";
  switch (code) {
    case "column-count":
    case "broken-card":
      return severity === "refused" ? `${code}-refused` : code;
    case "conflicting-key":
      return facts.firstRow === undefined ? "conflicting-key-vault" : code;
    case "unknown-device":
      if (facts.device === "") return `unknown-device-nameless${many}`;
      return `unknown-device${many}`;
    case "several-keys":
      return `several-keys${many}`;
    default:
      return code;
  }
};
