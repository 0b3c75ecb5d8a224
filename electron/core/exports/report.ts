import type { IncidentHead, IncidentState, Run } from "#shared/domain/incident/state.ts";
import type { ChainHead } from "#shared/domain/journal/chain.ts";
import type { DeviceId, JournalEntry } from "#shared/domain/journal/entry.ts";
import { groupsOfFour } from "#shared/domain/journal/fingerprint.ts";
import { displayTime, epochMsOf, type Timestamp } from "#shared/kernel/time.ts";
import { entryWords, stepRemarks } from "#shared/text/entry-words.ts";
import { createTranslator, type Language, type Translate } from "#shared/text/translator.ts";
import { Html, html } from "../printing/html.ts";
import { pagePieces, shortened } from "../printing/page-frame.ts";
import { reportStyle } from "./report-style.ts";
import { type StoredEntry, unseal } from "./survey.ts";

/** Everything the report says beside the log itself. */
export interface ReportFacts {
  readonly language: Language;
  readonly state: IncidentState;
  readonly entries: number;
  readonly chains: ReadonlyMap<DeviceId, ChainHead>;
  readonly madeAt: Timestamp;
  readonly madeBy: string;
  readonly vaultName: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Name of a system for people; its id when nobody knows it. */
  readonly systemName: (id: string) => string;
}

/** `report.html`: the incident to read and print, in pieces; the log is streamed, everything people wrote is escaped. */
export const reportPieces = (facts: ReportFacts, entries: Iterable<StoredEntry>): Iterable<string> => {
  const t = createTranslator(facts.language);
  const { head } = facts.state;
  const frame = {
    language: facts.language,
    title: `${t("archive.report.title")}: ${head.title}`,
    drill: head.drill,
    marking: t("print.internal"),
    source: t("archive.report.source", {
      vault: shortened(facts.vaultName, 28),
      at: displayTime(facts.madeAt),
      by: shortened(facts.madeBy, 28),
      entries: facts.entries,
      head: groupsOfFour(head.head.slice(0, 24)),
    }),
    copyField: t("print.copyField"),
    style: reportStyle,
  };
  return pagePieces(frame, reportBody(t, facts, entries));
};

function* reportBody(t: Translate, facts: ReportFacts, entries: Iterable<StoredEntry>): Generator<Html> {
  const { head } = facts.state;
  if (head.drill)
    yield html`<p class="drill-head">${t("general.drill")}. ${t("archive.report.drillNote")}</p>`;
  yield html`<h1>${head.title}</h1>`;
  yield factList(incidentFacts(t, facts, head));
  yield anchor(t, facts);
  yield systems(t, facts);
  yield runs(t, facts);
  yield* log(t, entries);
}

const factList = (facts: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd class="as-written">${value}</dd>`)}</dl>`;

const incidentFacts = (t: Translate, facts: ReportFacts, head: IncidentHead): [string, string][] => [
  [t("archive.report.kind"), t(`general.incidentKind.${head.kind}`)],
  [t("archive.report.noticedAt"), displayTime(head.noticedAt)],
  [t("archive.report.declaredAt"), `${displayTime(head.declaredAt)}, ${head.declaredBy}`],
  [
    t("archive.report.closedAt"),
    head.closedAt === null ? t("archive.report.stillOpen") : displayTime(head.closedAt),
  ],
  ...(head.summary === "" ? [] : [[t("archive.report.summary"), head.summary] as [string, string]]),
  [t("archive.report.incident"), head.id],
  [t("archive.report.vault"), facts.vaultName],
  [t("archive.report.exportedAt"), `${displayTime(facts.madeAt)}, ${facts.madeBy}`],
];

/** What is compared with another copy: the one place where a cut-off or wholly rewritten log shows. */
const anchor = (t: Translate, facts: ReportFacts): Html => html`<section class="anchor keep">
<h2>${t("archive.report.anchor")}</h2>
${factList([
  [t("archive.report.entries"), String(facts.entries)],
  [t("archive.report.head"), mono(groupsOfFour(facts.state.head.head))],
  [t("archive.report.fingerprint"), mono(facts.fingerprint)],
  [t("archive.report.publicKey"), mono(facts.publicKey)],
  ...(facts.chains.size > 1 ? [[t("archive.report.devices"), chainLines(t, facts)] as const] : []),
])}
<p class="small">${t("archive.report.anchorNote")}</p>
<p class="sign small">${t("archive.report.signature")}</p>
</section>`;

const chainLines = (t: Translate, { chains }: ReportFacts): Html =>
  html`${[...chains].map(([device, { seq, hash }]) => html`<div>${t("archive.report.deviceLine", { device, entries: seq, hash })}</div>`)}`;

const mono = (text: string): Html => html`<span class="mono">${text}</span>`;

const systems = (t: Translate, { state, systemName }: ReportFacts): Html => {
  if (state.systems.size === 0)
    return html`<h2>${t("archive.report.systems")}</h2><p>${t("archive.report.noSystems")}</p>`;
  const rows = [...state.systems.values()].map(
    (status) => html`<tr><td class="mono">${status.system}</td><td>${named(status.system, systemName)}</td>
<td>${t(`general.systemState.${status.state}`)}</td><td class="mono time">${displayTime(status.since)}</td>
<td>${status.author}</td><td class="as-written">${status.reason}</td></tr>`,
  );
  return html`<h2>${t("archive.report.systems")} (${state.systems.size})</h2>
<table><thead><tr><th colspan="2">${t("archive.column.system")}</th><th>${t("archive.report.state")}</th>
<th>${t("archive.report.since")}</th><th>${t("archive.column.author")}</th><th>${t("archive.report.reason")}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
};

const named = (id: string, systemName: ReportFacts["systemName"]): string => {
  const name = systemName(id);
  return name === id ? "" : name;
};

const runs = (t: Translate, { state }: ReportFacts): Html =>
  state.runs.size === 0
    ? html`<h2>${t("archive.report.runs")}</h2><p>${t("archive.report.noRuns")}</p>`
    : html`<h2>${t("archive.report.runs")} (${state.runs.size})</h2>${[...state.runs.values()].map((run) => oneRun(t, run))}`;

const oneRun = (t: Translate, run: Run): Html => {
  const facts = [
    run.system === undefined ? null : t("archive.report.runOnSystem", { system: run.system }),
    t("archive.report.runStarted", { at: displayTime(run.startedAt), by: run.startedBy }),
    run.status === "abandoned" ? t("archive.report.runAbandoned") : null,
  ].filter((fact) => fact !== null);
  const rows = run.answers.map(
    (answer) => html`<tr><td>${answer.number}</td><td>${t(`archive.stepResult.${answer.result}`)}</td>
<td class="mono time">${displayTime(answer.at)}</td><td>${answer.author}</td>
<td class="as-written">${stepRemarks(t, answer).join("; ")}</td></tr>`,
  );
  return html`<h3>${run.title}</h3><p class="dim">${facts.join(" · ")}</p>
${
  rows.length === 0
    ? html`<p>${t("archive.report.noAnswers")}</p>`
    : html`<table><thead><tr><th>${t("archive.report.step")}</th><th>${t("archive.report.result")}</th>
<th>${t("archive.report.time")}</th><th>${t("archive.column.author")}</th><th>${t("archive.report.remark")}</th></tr></thead>
<tbody>${rows}</tbody></table>`
}`;
};

function* log(t: Translate, entries: Iterable<StoredEntry>): Generator<Html> {
  yield html`<h2>${t("archive.report.log")}</h2>
<table class="log"><thead><tr><th>${t("archive.column.number")}</th><th>${t("archive.report.time")}</th><th>${t("archive.column.author")}</th>
<th>${t("archive.column.text")}</th></tr></thead><tbody>`;
  let number = 0;
  for (const stored of entries) {
    number += 1;
    yield logRow(t, number, unseal(stored).entry);
  }
  yield new Html("</tbody></table>");
}

/** From this on a reader should know that an entry was written down later than it happened. */
const lateMs = 60_000;

const logRow = (t: Translate, number: number, entry: JournalEntry): Html => {
  const words = entryWords(t, entry);
  const late = epochMsOf(entry.enteredAt) - epochMsOf(entry.occurredAt) >= lateMs;
  return html`<tr><td class="mono time">${number}</td><td class="mono time">${displayTime(entry.occurredAt)}${
    late
      ? html`<br><span class="small">${t("archive.report.late", { at: displayTime(entry.enteredAt) })}</span>`
      : null
  }</td><td>${entry.author}</td>
<td class="as-written"><span class="dim">${words.kind} · </span>${words.system === "" ? null : html`<b class="mono">${words.system}</b> `}${words.text}</td></tr>`;
};
