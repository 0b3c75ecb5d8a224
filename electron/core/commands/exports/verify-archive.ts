import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { verifyArchive } from "../../exports/verify/verify-archive.ts";

/** Checks an archive folder; works while the vault is locked, and without any. */
export const verifyArchiveCommand: CoreHandlers["exports"]["verifyArchive"] = async (
  { path, publicKey },
  { signal, report },
) => {
  const verified = await verifyArchive(path, {
    ...(publicKey === undefined ? {} : { publicKey }),
    signal,
    report: (done, total) => report(done, total, path),
  });
  return verified.ok ? ok({ ...verified.value, findings: [...verified.value.findings] }) : verified;
};
