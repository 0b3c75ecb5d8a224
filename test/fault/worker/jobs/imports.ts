import { accepted, type Job, openForWork } from "./job.ts";

/** Imports the prepared files, one after the other. */
export const importFiles: Job = async (work) => {
  const { client, task, say } = work;
  if (!(await openForWork(work))) return;
  for (const [at, path] of task.files.entries()) {
    const preview = await client.imports.preview({ kind: "systems", paths: [path] });
    const report = accepted(work, "imports.preview", preview);
    if (report === null) return;
    const applied = await client.imports.apply({ plan: report.plan });
    if (accepted(work, "imports.apply", applied) === null) return;
    say({ said: "import", file: at });
  }
};
