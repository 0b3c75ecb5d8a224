/** What an import takes at most. Everything beyond is refused before it is read, so that no file can exhaust the machine. */
export const importLimits = {
  /** Bytes of one file; checked before it is opened. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all files of one import together. */
  totalBytes: 128 * 1024 * 1024,
  columns: 1_000,
  /** Characters of a quoted cell; after that many its quotation mark counts as never closed. */
  cellLength: 256 * 1024,
  /** Records of one table, the header and blank ones among them. */
  rows: 1_000_000,
  /** Runbooks of one import. */
  folderFiles: 2_000,
  /** Entries that are looked at below a folder. */
  folderEntries: 20_000,
  folderDepth: 8,
  /** Problems listed in a report per severity; all of them are counted. */
  problems: 2_000,
  /** Changes listed in a report; all of them are counted. */
  changes: 500,
  /** Records between two looks at the cancel button. */
  blockRows: 2_000,
} as const;
