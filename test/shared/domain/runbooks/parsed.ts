import { readFileSync } from "node:fs";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { itemsOf, type Runbook, type RunbookItem } from "#shared/domain/runbooks/runbook.ts";
import { sampleData } from "../../../support/sample-data.ts";

/** The sample company's runbooks by what they are about. */
export const samples = {
  domainController: sampleData.runbookDomainController,
  channelFile: sampleData.runbookChannelFile,
  restore: sampleData.runbookRestore,
  phoneChain: sampleData.runbookPhoneChain,
} as const;

export const sampleText = (name: keyof typeof samples): string => readFileSync(samples[name], "utf8");

/** A runbook of a text that has to parse. */
export const parsed = (markdown: string): Runbook => {
  const result = parseRunbook(markdown, { fallbackId: "file-name", fallbackTitle: "File name" });
  if (!result.ok) throw new Error(`${result.failure.kind} in a text that has to parse`);
  return result.value;
};

/** `number kind title`, one per item: what a reader sees at a glance. */
export const glance = (runbook: Runbook): readonly string[] =>
  itemsOf(runbook).map(({ number, kind, titleText }) => `${number} ${kind} ${titleText}`);

export const itemOf = (runbook: Runbook, number: string): RunbookItem => {
  const item = itemsOf(runbook).find((candidate) => candidate.number === number);
  if (item === undefined) throw new Error(`no item ${number}`);
  return item;
};

export const problemsOf = (markdown: string): readonly (readonly [number | null, string, object])[] =>
  parsed(markdown).problems.map(({ row, code, facts }) => [row, code, facts] as const);
