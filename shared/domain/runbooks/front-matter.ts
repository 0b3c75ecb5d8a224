import { isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { longestId, saysMore } from "./directives.ts";
import { runbookLimits, utf8Length } from "./limits.ts";
import { isDate, isSpan, reviewDue } from "./review.ts";
import type { Detail, Runbook, RunbookProblem } from "./runbook.ts";

export interface FrontMatter
  extends Pick<
    Runbook,
    "id" | "title" | "language" | "appliesTo" | "roles" | "reviewed" | "reviewEvery" | "reviewDue" | "details"
  > {
  /** What could not be read in another way, to be shown letter by letter; "" when all is in the fields. */
  readonly asWritten: string;
  readonly problems: readonly RunbookProblem[];
}

/**
 * Takes the front matter off: YAML between two lines `---`, the first being the first of the file.
 * body: the rest, with as many empty lines before it as were taken off, so that line numbers stay.
 */
export const splitFrontMatter = (text: string): { readonly yaml: string | null; readonly body: string } => {
  const match = /^---[ \t]*\n((?:(?!---[ \t]*(?:\n|$)).*\n)*)---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { yaml: null, body: text };
  const [whole, yaml = ""] = match;
  return { yaml, body: "\n".repeat(whole.split("\n").length - 1) + text.slice(whole.length) };
};

/** Reads the front matter; every value stays text as written. yaml: null when there is none. */
export const readFrontMatter = (yaml: string | null): FrontMatter => {
  const text = (yaml ?? "").trimEnd();
  const pairs = readPairs(text);
  if (typeof pairs === "string") return { ...nothing, asWritten: text, problems: [bad("", pairs)] };
  const fields = new Map(pairs.map((pair) => [pair.key.toLowerCase(), pair]));
  const one = (key: string): string => fields.get(key)?.values?.join(", ") ?? "";
  const many = (key: string): readonly string[] => {
    const field = fields.get(key);
    const parts = field?.list === true ? (field.values ?? []) : one(key).split(",");
    return parts.map((part) => part.trim()).filter((part) => part !== "");
  };
  const wrong = (key: string, isRight: (value: string) => boolean): readonly RunbookProblem[] => {
    const field = fields.get(key);
    return field === undefined || (field.values !== null && isRight(one(key))) ? [] : [bad(key, field.text)];
  };
  const id = one("id").trim();
  const fieldsRead = {
    id: id.length <= longestId ? id : "",
    title: one("title").trim(),
    language: one("language"),
    appliesTo: many("applies-to"),
    roles: many("roles"),
    reviewed: one("reviewed"),
    reviewEvery: one("review-every"),
  };
  const details = pairs
    .filter(({ key, values }) => values === null || !known.includes(key.toLowerCase()))
    .map(({ key, text: value }): Detail => ({ key, text: value }));
  const said = [
    ...pairs.map(({ key }) => key),
    ...Object.values(fieldsRead).flat(),
    ...details.map((detail) => detail.text),
  ];
  return {
    ...fieldsRead,
    reviewDue: reviewDue(fieldsRead.reviewed, fieldsRead.reviewEvery),
    details,
    asWritten: saysMore(text, said) ? text : "",
    problems: [
      ...wrong("id", (value) => value.trim() !== "" && value.trim().length <= longestId),
      ...["title", "language", "applies-to", "roles"].flatMap((key) => wrong(key, () => true)),
      ...wrong("reviewed", (value) => value === "" || isDate(value)),
      ...wrong("review-every", (value) => value === "" || isSpan(value)),
    ],
  };
};

const known = ["id", "title", "language", "applies-to", "roles", "reviewed", "review-every"];

const nothing: FrontMatter = {
  id: "",
  title: "",
  language: "",
  appliesTo: [],
  roles: [],
  reviewed: "",
  reviewEvery: "",
  reviewDue: "",
  details: [],
  asWritten: "",
  problems: [],
};

const bad = (key: string, detail: string): RunbookProblem => ({
  row: 1,
  column: null,
  severity: "notice",
  code: "bad-front-matter",
  facts: { key, detail },
});

interface Field {
  readonly key: string;
  /** null: neither text nor a list of texts. */
  readonly values: readonly string[] | null;
  readonly list: boolean;
  /** As written. */
  readonly text: string;
}

/** The pairs of the top level, or what is wrong with the YAML. */
const readPairs = (text: string): readonly Field[] | string => {
  const { frontMatterBytes, nesting } = runbookLimits;
  if (text.trim() === "") return [];
  if (utf8Length(text) > frontMatterBytes) return `> ${frontMatterBytes} bytes`;
  if ((text.match(/[[{]|^\s*- |: *$/gm)?.length ?? 0) > nesting * 5) return `> ${nesting}`;
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error !== undefined) return error.message.split("\n", 1).join("");
  return isMap(document.contents) ? document.contents.items.map((pair) => fieldOf(pair, text)) : text.trim();
};

const fieldOf = ({ key, value }: Pair, text: string): Field => {
  const [start = 0, end = 0] = (isScalar(value) || isSeq(value) || isMap(value) ? value.range : null) ?? [];
  const written = text.slice(start, end).trim();
  const name = isScalar(key) ? String(key.value ?? "") : String(key);
  if (isScalar(value) || value === null)
    return { key: name, values: [String(value?.value ?? "")], list: false, text: String(value?.value ?? "") };
  const items = isSeq(value) ? value.items : [];
  const texts = items.flatMap((item) => (isScalar(item) ? [String(item.value ?? "")] : []));
  const flat = isSeq(value) && texts.length === items.length;
  return { key: name, values: flat ? texts : null, list: true, text: flat ? texts.join(", ") : written };
};
