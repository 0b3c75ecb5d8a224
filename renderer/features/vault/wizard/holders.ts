import { maxHolders } from "#shared/domain/vault/slots.ts";

export const minHolders = 2;

/** Who is to get a sheet, and how many sheets open the vault. */
export interface SharesPlan {
  readonly label: string;
  readonly threshold: number | null;
  readonly holders: readonly string[];
}

/** Two of three: one sheet may be lost, and nobody opens it alone. */
export const firstPlan: SharesPlan = { label: "", threshold: 2, holders: ["", "", ""] };

export const withHolder = (plan: SharesPlan): SharesPlan =>
  plan.holders.length >= maxHolders ? plan : { ...plan, holders: [...plan.holders, ""] };

/** Takes one out; the threshold follows when it would ask for more sheets than there are. */
export const withoutHolder = (plan: SharesPlan, at: number): SharesPlan => {
  if (plan.holders.length <= minHolders) return plan;
  const holders = plan.holders.filter((_, index) => index !== at);
  return {
    ...plan,
    holders,
    threshold: plan.threshold === null ? null : Math.min(plan.threshold, holders.length),
  };
};

export type HolderProblem = "missing" | "twice";

/** What is wrong with each name; null where nothing is. */
export const holderProblems = (holders: readonly string[]): readonly (HolderProblem | null)[] => {
  const names = holders.map((holder) => holder.trim().toLowerCase());
  return names.map((name, at) => (name === "" ? "missing" : names.indexOf(name) < at ? "twice" : null));
};

export const isThreshold = (threshold: number | null, holders: number): threshold is number =>
  threshold !== null && Number.isInteger(threshold) && threshold >= 2 && threshold <= holders;
