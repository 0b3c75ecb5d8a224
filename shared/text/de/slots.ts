export const slots = {};
