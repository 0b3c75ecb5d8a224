import { importFiles } from "./imports.ts";
import type { Job } from "./job.ts";
import { takeSomeNotes } from "./notes.ts";

/** Imports, records, and leaves the vault open with all of that in its WAL, until it is killed. */
export const leaveOpen: Job = async (work) => {
  await importFiles(work);
  await takeSomeNotes(work);
  work.say({ said: "waiting" });
  await new Promise((resolve) => setTimeout(resolve, 600_000));
};
