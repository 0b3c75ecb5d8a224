import { describeAcceptance } from "./acceptance.ts";
import { startInProcess } from "./in-process.ts";

describeAcceptance("in process", { kind: "in-process", start: startInProcess });
