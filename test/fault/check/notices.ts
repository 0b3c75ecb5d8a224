/** Notices that say that something is lost, damaged, or can no longer be known. The others are about what was done. */
const lossKinds = new Set([
  "slot-file-damaged",
  "slots-older",
  "entries-missing",
  "import-missing",
  "mark-missing",
]);

export const lossNotices = (kinds: readonly string[]): readonly string[] =>
  [...new Set(kinds)].filter((kind) => lossKinds.has(kind)).sort();
