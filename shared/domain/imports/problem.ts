export const importKinds = ["systems", "endpoints", "contacts", "keys", "runbooks"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Everything an import can say about a row; the words are in `shared/text`. */
export const problemCodes = [
  /** facts: id. The row has no id, or its name is empty. */
  "missing-id",
  /** facts: id, firstRow, firstFile. The id was there before; the later row is left out. */
  "duplicate-id",
  /** facts: column, value. */
  "not-a-number",
  /** facts: id, dependency. */
  "unknown-dependency",
  /** facts: id. A system without a tier comes last in every order. */
  "missing-tier",
  /** facts: id. A system that names itself. */
  "self-dependency",
  /** facts: members. */
  "dependency-cycle",
  /** facts: column, value. The cell starts with =, +, - or @ and a spreadsheet would run it; kept as text. */
  "formula-cell",
  /** facts: column, value. The cell holds U+FFFD or "?" inside a word: letters were lost before this file was written. */
  "lost-letters",
  /** facts: encoding. The bytes are not in the encoding that the file announces. */
  "bad-encoding",
  /** facts: expected, found. */
  "column-count",
  /** A quotation mark that is never closed: everything after it belongs to one cell. */
  "unclosed-quote",
  /** facts: column, limit. */
  "too-long",
  /** facts: column, value. */
  "bad-date",
  /** facts: device. `System.Object[]` instead of a key: the export lost several keys. */
  "object-array",
  /** facts: device, keyId, blocks. */
  "bad-key-block",
  /** facts: device, keyId. Not 8 groups of 6 digits. */
  "bad-key-shape",
  /** facts: keyId. */
  "bad-key-id",
  /** facts: keyId, firstRow, firstFile. The same key twice: taken once. */
  "repeated-key",
  /** facts: keyId, and firstRow, firstFile when the other one is in these files. Same id, different digits. */
  "conflicting-key",
  /** facts: device, keyId; or devices (how many), device (the first names), rows. No endpoint of that name is known. */
  "unknown-device",
  /** facts: device, count; or devices (how many), device (the first names). */
  "several-keys",
  /** facts: name. */
  "no-number",
  /** facts: name. */
  "photo-dropped",
  /** facts: name, deputy. */
  "unknown-deputy",
  /** facts: name, deputy, count. */
  "ambiguous-deputy",
  /** facts: name. */
  "own-deputy",
  /** facts: name, value. Not a number anyone could dial; kept as written. */
  "odd-number",
  /** facts: name, value. */
  "odd-email",
  /** facts: line. A vCard without END, or text outside a card. */
  "broken-card",
  /** facts: key, detail. Front matter that could not be read; shown as text. */
  "bad-front-matter",
  /** facts: name. A directive nobody knows; shown as written. */
  "unknown-directive",
  /** facts: target. A jump to a step that does not exist. */
  "unknown-step",
  /** facts: id. Two steps with one id. */
  "duplicate-step",
  /** facts: runbook. */
  "unknown-runbook",
  /** facts: system. */
  "unknown-system",
  /** facts: link. Will not open on the bad day. */
  "network-link",
  /** facts: count. Raw HTML, shown as text. */
  "html-as-text",
  /** The runbook has no step that can be ticked off. */
  "no-steps",
  /** facts: due. */
  "review-due",
  /** facts: image. Images stay behind in this version; the reference is shown as text. */
  "image-left-out",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing a person should know about a row of a file. */
export interface ImportProblem {
  readonly file: string;
  /** Row as a spreadsheet counts records (header = 1), line of a text file, null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly severity: "refused" | "repaired" | "notice";
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}
