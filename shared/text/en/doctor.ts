/** The examination of a vault. */
export const doctor = {};
