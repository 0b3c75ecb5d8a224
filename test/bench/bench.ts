import type { Line } from "./line.ts";

export interface Plan {
  readonly rounds: number;
  /** Empty, on the medium that is to be measured; removed afterwards. */
  readonly folder: string;
  /** Divides every amount of data: 1 measures, 100 only shows that it runs. */
  readonly smaller: number;
  readonly say: (line: string) => void;
}

/** One row of the targets. What could not be measured here is said, never left out silently. */
export interface Bench {
  readonly id: string;
  readonly title: string;
  readonly run: (plan: Plan) => Promise<readonly Line[]>;
}
