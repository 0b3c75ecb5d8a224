import {
  type CallTarget,
  type CallTree,
  callTree,
  type DepartmentBranch,
  type Deputy,
  targetsOf,
} from "#shared/domain/contacts/call-tree.ts";
import type { Channel, Contact } from "#shared/domain/contacts/contact.ts";
import type { Reach } from "#shared/domain/contacts/reach.ts";
import {
  displayTime,
  epochMsOf,
  minutesToMs,
  offsetOf,
  type Timestamp,
  toTimestamp,
} from "#shared/kernel/time.ts";
import { displayList } from "#shared/text/numbers.ts";
import { createTranslator, type Language, type Translate } from "#shared/text/translator.ts";
import { contactTreeStyle } from "./contact-tree-style.ts";
import { type Html, html } from "./html.ts";
import { pagePieces, shortened } from "./page-frame.ts";

export interface ContactTreeOrder {
  readonly contacts: readonly Contact[];
  readonly language: Language;
  readonly printedAt: Timestamp;
  readonly printedBy: string;
  readonly vaultName: string;
  /** Title of the incident it is printed for, null on a good day. */
  readonly incidentTitle: string | null;
  readonly drill: boolean;
}

export interface PrintedDocument {
  readonly title: string;
  readonly html: string;
}

/** People change numbers: a list on paper says until when it may be relied on. */
export const validDays = 90;

/** The call tree to print: A4, black on white, a tick box for every outcome; see `pagePieces`. */
export const contactTreeDocument = (order: ContactTreeOrder): PrintedDocument => {
  const t = createTranslator(order.language);
  const title =
    order.incidentTitle === null
      ? t("print.tree.title")
      : t("print.tree.titleFor", { incident: order.incidentTitle });
  const frame = {
    language: order.language,
    title,
    drill: order.drill,
    marking: t("print.personal"),
    source: t("print.source", {
      vault: shortened(order.vaultName, 28),
      at: displayTime(order.printedAt),
      by: shortened(order.printedBy, 28),
      until: validUntil(order.printedAt),
    }),
    copyField: t("print.copyField"),
    style: contactTreeStyle,
  };
  return { title, html: [...pagePieces(frame, body(t, order, title))].join("") };
};

const validUntil = (printedAt: Timestamp): string =>
  toTimestamp(epochMsOf(printedAt) + minutesToMs(validDays * 24 * 60), offsetOf(printedAt)).slice(0, 10);

function* body(t: Translate, order: ContactTreeOrder, title: string): Generator<Html> {
  const tree = callTree(order.contacts);
  if (order.drill) yield html`<p class="drill-head">${t("general.drill")}. ${t("print.tree.drillNote")}</p>`;
  yield html`<h1>${title}</h1>`;
  yield instructions(t);
  yield counts(t, order.language, tree);
  yield* firstList(t, tree);
  yield* teamLists(t, tree);
  yield html`<div class="end keep"><p>${t("print.tree.end")}</p><p class="sign small">${t("print.tree.signature")}</p></div>`;
}

const instructions = (t: Translate): Html => html`<section class="how keep">
<ol><li>${t("print.tree.how.first")}</li><li>${t("print.tree.how.deputy")}</li><li>${t("print.tree.how.report")}</li></ol>
<p class="say"><b>${t("print.tree.sayTitle")}:</b> ${t("print.tree.say")}</p>
<div class="fields"><span>${t("print.tree.startedBy")}</span><span>${t("print.tree.startedAt")}</span><span>${t("print.tree.finishedAt")}</span></div>
</section>`;

const counts = (t: Translate, language: Language, tree: CallTree): Html => {
  const targets = targetsOf(tree);
  const named = (reach: Reach): string[] =>
    targets.filter((target) => target.reach === reach).map(({ contact }) => contact.name);
  const [noNumber, workOnly] = [named("none"), named("work-only")];
  const lines = [
    t("print.tree.people", { count: targets.length }),
    ...(noNumber.length === 0
      ? []
      : [t("print.tree.noNumberCount", { count: noNumber.length, names: displayList(noNumber, language) })]),
    ...(workOnly.length === 0
      ? []
      : [t("print.tree.workOnlyCount", { count: workOnly.length, names: displayList(workOnly, language) })]),
  ];
  return html`<ul class="counts small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
};

function* firstList(t: Translate, { organisations }: CallTree): Generator<Html> {
  yield html`<h2>${t("print.tree.list1")} <span class="dim">${t("print.tree.list1Note")}</span></h2>`;
  let number = 0;
  for (const { name, departments } of organisations) {
    yield html`<h3>${name || t("print.tree.noOrganisation")}</h3>`;
    for (const department of departments)
      for (const target of department.first) {
        number += 1;
        yield block(t, number, target, departmentName(t, department));
      }
  }
}

function* teamLists(t: Translate, { organisations }: CallTree): Generator<Html> {
  const teams = organisations.flatMap(({ departments }) => departments).filter(({ team }) => team.length > 0);
  if (teams.length === 0) return;
  yield html`<h2 class="teams">${t("print.tree.list2")} <span class="dim">${t("print.tree.list2Note")}</span></h2>`;
  for (const department of teams) {
    const [first, ...rest] = department.team.map((target, at) => block(t, at + 1, target, ""));
    // The heading stays with the first person it is about.
    yield html`<div class="keep">${teamHead(t, department)}${first ?? null}</div>${rest}`;
  }
}

const departmentName = (t: Translate, { name, hasLead }: DepartmentBranch): string =>
  hasLead || name === "" ? name : `${name} (${t("print.tree.noLead")})`;

const teamHead = (t: Translate, department: DepartmentBranch): Html => {
  const { caller } = department;
  const words =
    caller === null
      ? t("print.tree.callerNobody")
      : caller.insteadOf === null
        ? t("print.tree.caller", { name: caller.name })
        : t("print.tree.callerInstead", { name: caller.name, head: caller.insteadOf });
  return html`<div class="team"><b>${department.name || t("print.tree.noDepartment")}</b><span>${words}${
    caller === null ? null : html` <span class="mono">${caller.number.value}</span>`
  }</span></div>`;
};

const block = (t: Translate, number: number, target: CallTarget, department: string): Html => {
  const { contact, reach, numbers, others, deputy } = target;
  const place = [department, contact.role].filter((part) => part !== "").join(" · ");
  return html`<div class="person"><div class="no">${number}</div>
<div class="who"><b>${contact.name}</b>${place === "" ? null : html`<div class="small">${place}</div>`}${
    deputy === null ? null : deputyLine(t, deputy)
  }</div>
<div class="ways">${reach === "none" ? html`<span class="mark full">${t("print.tree.noNumber")}</span>` : null}${numbers.map(
    (channel, at) => way(t, channel, at + 1),
  )}${reach === "work-only" ? html`<span class="mark">${t("print.tree.workOnly")}</span>` : null}${others.map(
    (channel) => way(t, channel, null),
  )}${
    contact.notes === ""
      ? null
      : html`<div class="way small"><span></span><span>${t("print.tree.note")}</span><span class="as-written">${contact.notes}</span></div>`
  }</div>
<div class="outcome">${(["reached", "voicemail", "notReached"] as const).map(
    (outcome) => html`<span><i class="box"></i>${t(`print.tree.${outcome}`)}</span>`,
  )}<span class="time">${t("print.tree.time")} ____ : ____</span></div></div>`;
};

/** rank: place in calling order, null for what cannot be dialled. */
const way = (t: Translate, { kind, value }: Channel, rank: number | null): Html =>
  html`<div class="${rank === null ? "way dim" : "way"}"><span class="rank">${rank}</span><span class="kind">${t(`print.tree.channel.${kind}`)}</span><span class="${
    rank === null ? "small" : "mono"
  }">${value}</span></div>`;

const deputyLine = (t: Translate, { name, state, number }: Deputy): Html => {
  const remark = {
    known: number === null ? t("print.tree.deputyNoNumber") : null,
    unknown: t("print.tree.deputyUnknown"),
    "same-person": t("print.tree.deputySelf"),
  }[state];
  return html`<div class="deputy small"><i class="box"></i><div>${t("print.tree.deputy")}: ${name}${
    remark === null ? html`<div class="mono">${number?.value ?? ""}</div>` : ` (${remark})`
  }</div></div>`;
};
