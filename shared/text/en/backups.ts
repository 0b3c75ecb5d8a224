/** Backups of a vault. */
export const backups = {};
