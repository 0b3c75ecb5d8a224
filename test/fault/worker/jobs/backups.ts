import { mkdirSync } from "node:fs";
import { secondMediumOf } from "../../sample/sample-vault.ts";
import { accepted, type Job, openForWork } from "./job.ts";
import { takeNote } from "./notes.ts";

/** Makes backups by hand, here and on a second medium, while entries are recorded. */
export const makeBackups: Job = async (work) => {
  const { client, task, say } = work;
  const path = secondMediumOf(task.folder);
  mkdirSync(path, { recursive: true });
  if (!(await openForWork(work))) return;
  if (accepted(work, "backups.setSecondMedium", await client.backups.setSecondMedium({ path })) === null)
    return;
  for (let at = 0; at < 5; at += 1) {
    const [made] = await Promise.all([client.backups.make({}), takeNote(work, `Sicherung ${at}`)]);
    if (accepted(work, "backups.make", made) === null) return;
    const listed = accepted(work, "backups.list", await client.backups.list({}));
    if (listed === null) return;
    for (const backup of listed.backups) say({ said: "backup", path: backup.path });
  }
};
