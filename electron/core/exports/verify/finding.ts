import type { ArchiveFinding } from "#shared/contract/areas/leaving.ts";

type Code = ArchiveFinding["code"];
type Facts = ArchiveFinding["facts"];

export const whole = (code: Code, facts: Facts = {}): ArchiveFinding => ({ verdict: "whole", code, facts });
export const broken = (code: Code, facts: Facts = {}): ArchiveFinding => ({ verdict: "broken", code, facts });

/** A wrecked archive has one cause, not a million findings: of each code this many are told. */
const mostOfOneCode = 20;

/** Collects findings; after the limit of a code one more says that there are more (`facts.more` is 1). */
export const createFindings = () => {
  const list: ArchiveFinding[] = [];
  const counts = new Map<Code, number>();
  return {
    list: list as readonly ArchiveFinding[],
    add: (finding: ArchiveFinding): void => {
      const count = (counts.get(finding.code) ?? 0) + 1;
      counts.set(finding.code, count);
      if (count <= mostOfOneCode) list.push(finding);
      else if (count === mostOfOneCode + 1) list.push({ ...finding, facts: { more: 1 } });
    },
  };
};

export type Findings = ReturnType<typeof createFindings>;
