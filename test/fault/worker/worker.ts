import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { startCore } from "../sample/started-core.ts";
import { makeBackups } from "./jobs/backups.ts";
import { importFiles } from "./jobs/imports.ts";
import type { Job } from "./jobs/job.ts";
import { leaveOpen } from "./jobs/left-open.ts";
import { openAgainAndAgain, openAndRecord, takeNotes, takeUnsafeNotes } from "./jobs/notes.ts";
import { rekeyTwice } from "./jobs/rekey.ts";
import { changeSlots } from "./jobs/slots.ts";
import { type JobName, type Line, nanosecondsNow, type Said, type Task } from "./lines.ts";

/** The main of the process that works while the fault happens. It does one task and is killed, or ends. */

const jobs: Readonly<Record<JobName, Job>> = {
  notes: takeNotes,
  "unsafe-notes": takeUnsafeNotes,
  openings: openAgainAndAgain,
  imports: importFiles,
  slots: changeSlots,
  rekey: rekeyTwice,
  backups: makeBackups,
  migration: openAndRecord,
  "left-open": leaveOpen,
};

/** At once, past every buffer of the runtime: a kill must not swallow what was acknowledged. */
const say = (said: Said): void => {
  const line: Line = { ...said, at: nanosecondsNow() };
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      // Nobody has read for a while: the other side is busy with the cut.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
};

const readTask = async (): Promise<Task> => {
  for await (const line of createInterface({ input: process.stdin })) return JSON.parse(line) as Task;
  return process.exit(0);
};

const core = await startCore();
say({ said: "ready" });
const task = await readTask();
const refused = (call: string, kind: string): void => {
  say({ said: "refused", call, kind });
  for (const what of core.bugs()) say({ said: "bug", what });
};
try {
  await jobs[task.job]({ client: core.client, task, say, refused });
} catch (error) {
  say({ said: "bug", what: `thrown: ${error instanceof Error ? error.message : String(error)}` });
}
say({ said: "done" });
process.exit(0);
